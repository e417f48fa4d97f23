"""The ways to read Markdown: as MkDocs does, as CommonMark says, and as MDX, which has components in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from helpcentre.document import colons, inline, jsx, mkdocs, templates
from helpcentre.document.fences import fences
from helpcentre.document.mkdocs.region import Page
from helpcentre.document.rawhtml import raw_blocks
from helpcentre.document.references import label_key
from helpcentre.document.slugs import NewId, github, python_markdown
from helpcentre.document.source import Source


@dataclass(frozen=True)
class Dialect:
    """A parser and the way that headings get their ids."""

    name: str
    parser: MarkdownIt

    def references(self, addresses: Mapping[str, str]) -> dict[str, dict[str, str]]:
        """Give the addresses in the form in which the parser looks labels up."""
        key = label_key if self.name == "mkdocs" else normalizeReference
        return {key(name): {"href": address, "title": ""} for name, address in addresses.items()}

    def new_ids(self, used: set[str]) -> NewId:
        """Give what makes the ids of headings that have none; `used` are the page's other ids."""
        return python_markdown(used) if self.name == "mkdocs" else github(used)

    def tokens(self, source: Source, env: dict[str, Any]) -> list[Token]:
        """Parse blocks; `env` holds the references and takes up what is found."""
        env["page"] = _page(source) if self.name == "mkdocs" else Page(source.text, {}, {})
        tokens: list[Token] = []
        self.parser.block.parse(source.text, self.parser, env, tokens)
        return tokens

    def open(self, token: Token, env: dict[str, Any]) -> None:
        """Parse what is inside a block's text, which becomes the token's children."""
        env["undefined"] = []
        text = token.content if self.name == "mkdocs" else templates.closed(token.content)
        token.children = self.parser.inline.parse(text, self.parser, env, [])
        if text is not token.content:
            templates.open_targets(token.children)
        token.meta["undefined"] = env["undefined"]


def dialect_of(name: str, path: str) -> Dialect:
    """Give the dialect of a page: MDX where its file is called so, else the one of that name.

    Raises ValueError for an unknown one.
    """
    return dialect("mdx" if path.endswith(".mdx") else name)


@cache
def dialect(name: str) -> Dialect:
    """Give the dialect `mkdocs`, `commonmark` or `mdx`; raises ValueError for any other."""
    if name not in {"mkdocs", "commonmark", "mdx"}:
        raise ValueError(f"unknown dialect {name}")
    parser = MarkdownIt("commonmark", {"maxNesting": 60})
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    if name == "mkdocs":
        mkdocs.use(parser)
    else:
        parser.enable("table")
        colons.use(parser)
        (jsx.use if name == "mdx" else jsx.use_components)(parser)
    inline.use(parser, python_markdown=name == "mkdocs")
    return Dialect(name, parser)


def _page(source: Source) -> Page:
    lines = source.text.split("\n")
    found = fences(lines)
    for fence in found.values():
        for line in range(fence.start, fence.end):
            lines[line] = "\0" * len(lines[line])
    text = "\n".join(lines)
    return Page(text, found, raw_blocks(text))
