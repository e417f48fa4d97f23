"""Titles as their authors wrote them.

MkDocs and Python-Markdown fold all white space in titles, no-break spaces included; French questions then break
before their question mark in navigation, breadcrumbs and search engines' results.
"""

import re
from collections.abc import Iterator
from html import escape

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from selectolax.lexbor import LexborHTMLParser

_FOLDABLE = re.compile(r"[ \t\r\n\f]+")  # what HTML calls white space: no-break spaces aren't


def restore_titles(page: Page, html: str) -> None:
    """Give the page and its table of contents the titles that stand in its rendered `html`.

    Only a title that differs in nothing but its white space is replaced: one from the navigation or the front matter
    is the author's choice.
    """
    titles = {" ".join(title.split()): title for title in _titles(html)}
    for item in _walk(page.toc.items):
        item.title = titles.get(item.title, item.title)
    page.title = titles.get(str(page.title), page.title)


def _titles(html: str) -> Iterator[str]:
    for heading in LexborHTMLParser(html).css("h1, h2, h3, h4, h5, h6"):
        for link in heading.css(".headerlink"):
            link.decompose()
        yield escape(_FOLDABLE.sub(" ", heading.text()).strip(" "), quote=False)


def _walk(items: list[AnchorLink]) -> Iterator[AnchorLink]:
    for item in items:
        yield item
        yield from _walk(item.children)
