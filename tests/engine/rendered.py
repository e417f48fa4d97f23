"""What Python-Markdown makes of a page, reduced to what the document model says of it."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

import markdown
from material.extensions.emoji import to_svg, twemoji  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser

from helpcentre.document import Block, Document, Kind

EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"),
    *("pymdownx.blocks.admonition", "pymdownx.blocks.details", "pymdownx.blocks.tab", "pymdownx.details"),
    *("pymdownx.emoji", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist"),
]
CONFIGURATION: dict[str, dict[str, Any]] = {
    "toc": {"permalink": True},
    "pymdownx.blocks.admonition": {
        "types": ["note", "attention", "caution", "danger", "error", "tip", "hint", "warning", "info", "check"],
    },
    "pymdownx.blocks.tab": {"alternate_style": True},
    "pymdownx.emoji": {"emoji_index": twemoji, "emoji_generator": to_svg},
    "pymdownx.tabbed": {"alternate_style": True},
}
_MADE_BY_RENDERER = re.compile(r"__|fn:|fnref")
_KINDS = {
    "ul": Kind.BULLETS,
    "ol": Kind.STEPS,
    "li": Kind.ITEM,
    "blockquote": Kind.QUOTE,
    "dl": Kind.DEFINITIONS,
    "div.tabbed-block": Kind.TAB,
    "div.admonition": Kind.ADMONITION,
    "pre > code": Kind.CODE,
}
# The list that holds the footnotes is the renderer's own.
_FOOTNOTES = {"ol": "div.footnote > ol", "li": "div.footnote > ol > li"}


@dataclass(frozen=True)
class Outline:
    """Headings with level, text and id in order; targets and ids, in any order; how many blocks of each kind."""

    headings: tuple[tuple[int, str, str], ...]
    targets: Counter[str]
    images: Counter[str]
    ids: Counter[str]
    blocks: Mapping[str, int]


def renderer() -> markdown.Markdown:
    """Make a Python-Markdown with the extensions that MkDocs sites use."""
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGURATION)


def of_html(text: str, render: markdown.Markdown, references: Mapping[str, str]) -> Outline:
    """Render a page without its front matter, and read the outline from the HTML."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    definitions = "\n".join(f"[{name}]: {address}" for name, address in references.items())
    page = LexborHTMLParser(render.reset().convert(f"{body}\n\n{definitions}"))
    for added in page.css("a.headerlink, sup[id^=fnref], a.footnote-backref, img.twemoji"):
        added.decompose()
    headings = tuple(
        (int((node.tag or "h0")[1]), " ".join(node.text().split()), node.attributes.get("id") or "")
        for node in page.css("h1, h2, h3, h4, h5, h6")
    )
    ids = (node.attributes.get("id") or "" for node in page.css("[id]"))
    return Outline(
        headings,
        Counter(node.attributes.get("href") or "" for node in page.css("a[href]")),
        Counter(node.attributes.get("src") or "" for node in page.css("img[src]")),
        Counter(value for value in ids if not _MADE_BY_RENDERER.match(value)),
        {selector: len(page.css(selector)) - len(page.css(_FOOTNOTES.get(selector, "no"))) for selector in _KINDS},
    )


def of_document(document: Document) -> Outline:
    """Read the same outline from the document model."""
    counts = Counter(kind for block in document.root.walk() if (kind := _kind(block)))
    return Outline(
        tuple(
            (heading.level, heading.text, heading.anchor.id if heading.anchor else "") for heading in document.headings
        ),
        Counter(unescape(link.target) for link in document.links if not link.image),
        Counter(unescape(link.target) for link in document.links if link.image),
        Counter(anchor.id for anchor in document.anchors if not _MADE_BY_RENDERER.match(anchor.id)),
        {selector: counts[kind] for selector, kind in _KINDS.items()},
    )


def _kind(block: Block) -> Kind | None:
    if block.kind is Kind.DIRECTIVE:
        return {"details": Kind.DETAILS, "tab": Kind.TAB}.get(block.name, Kind.ADMONITION)
    return block.kind
