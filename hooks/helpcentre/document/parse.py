"""From Markdown text to a document."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from helpcentre.document import frontmatter
from helpcentre.document.build import Builder, read_contents
from helpcentre.document.dialects import dialect_of
from helpcentre.document.model import Document
from helpcentre.document.source import Source, normalised


def parse(text: str, path: str, dialect: str = "mkdocs", references: Mapping[str, str] | None = None) -> Document:
    """Parse a page; `references` are addresses by name that it may use without defining them.

    Raises FrontMatterError when its front matter is damaged; any other text is a document. Raises ValueError for
    an unknown dialect.
    """
    rules = dialect_of(dialect, path)
    front_matter = frontmatter.read(normalised(text))
    source = Source.of(text, front_matter.height)
    env: dict[str, Any] = {"references": rules.references(references or {})}
    tokens = rules.tokens(source, env)
    contents = read_contents(tokens, source, env["page"].text, partial(rules.open, env=env))
    used = {anchor.id for found in contents.values() for anchor in found.anchors}
    builder = Builder(source, contents, rules.new_ids(used))
    root = builder.build(tokens)
    return Document(
        path=path,
        text=text,
        front_matter=front_matter,
        root=root,
        anchors=tuple(builder.anchors),
        definitions=tuple(builder.definitions),
        undefined=tuple(item for found in contents.values() for item in found.undefined),
        comments=tuple(item for found in contents.values() for item in found.comments),
        lines=source.lines,
    )
