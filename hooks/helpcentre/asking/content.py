"""What is in a page that was answered: its titles, its ids, how much it says. Only read, never run."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_HTML = ("text/html", "application/xhtml+xml")
_AROUND = "script, style, noscript, template, nav, header, footer, aside, svg"


@dataclass(frozen=True, slots=True)
class Page:
    """The title and the first heading, all ids and names, the number of words outside menus and footers."""

    titles: tuple[str, ...]
    ids: frozenset[str]
    words: int


def is_html(content_type: str) -> bool:
    """Tell whether a page of that type has sections to look for."""
    return content_type.partition(";")[0].strip().lower() in _HTML


def read(body: bytes, charset: str | None) -> Page:
    """Read a page, whatever is in it."""
    tree = LexborHTMLParser(_decoded(body, charset))
    ids = {node.attributes.get("id") or "" for node in tree.css("[id]")}
    ids |= {node.attributes.get("name") or "" for node in tree.css("a[name]")}
    titles = [node.text(deep=True) for selector in ("head title", "h1") for node in tree.css(selector)[:1]]
    for node in tree.css(_AROUND):
        node.decompose()
    words = len(tree.body.text(separator=" ").split()) if tree.body else 0
    return Page(tuple(titles), frozenset(ids), words)


def _decoded(body: bytes, charset: str | None) -> str:
    declared = _CHARSET.search(body[:4096])
    name = charset or (declared[1].decode("ascii") if declared else "utf-8")
    try:
        return body.decode(name, "replace")
    except (LookupError, ValueError):
        return body.decode("utf-8", "replace")


def has_section(page: Page, section: str) -> bool:
    """Tell whether a browser finds a section, or a script of the page might: `#/route`, `#!route`, `#:~:text=…`."""
    if not section or section == "top" or section.startswith(("/", "!", ":~:")) or "=" in section:
        return True
    # A code host's own script takes care of its prefix.
    return section in page.ids or f"user-content-{section}" in page.ids
