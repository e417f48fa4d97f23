"""All pages of a language on one: headings go down to their place, ids are kept apart, links lead within the page."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from posixpath import relpath
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADING = re.compile(r"(?<=<)(/?)h([1-6])(?=[\s>])")
_LOWEST = 6
_ADDRESSES = ("href", "src", "xlink:href")
# Attributes that name elements of the same document, some of them several.
_NAMES = ("id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns")
_LOCAL_URL = re.compile(r"url\(\s*(['\"]?)#([^)'\"]+)\1\s*\)")


@dataclass(frozen=True)
class Chapter:
    """A page that goes into the whole guide.

    `path` is the same in every language ("billing-faq/quotes.md"), `url` is relative to the site; `html` is the text
    of the page, whose headings go `depth` levels down; `language` is that of the text where it isn't the guide's.
    """

    path: str
    url: str
    html: str
    depth: int
    language: str = ""


def chapter_id(path: str) -> str:
    """Give the id of a page's place in the whole guide: "billing-faq_quotes" for "billing-faq/quotes.md"."""
    return path.removesuffix(".md").removesuffix("/index").replace("/", "_")


def whole_guide(chapters: Sequence[Chapter], url: str) -> str:
    """Join the chapters into the text of the page at the site-relative `url`.

    Links to a chapter lead to its place, or to the section there; other relative addresses are made relative to
    `url`.
    """
    places = {chapter.url: chapter_id(chapter.path) for chapter in chapters}
    return "\n".join(_section(chapter, places, url) for chapter in chapters)


def _section(chapter: Chapter, places: Mapping[str, str], url: str) -> str:
    document = LexborHTMLParser(chapter.html, is_fragment=True)
    place = places[chapter.url]
    for node in document.css("*"):
        for name, value in [*_renamed(node, place), *_readdressed(node, chapter.url, places, url)]:
            node.attrs[name] = value
    text = _HEADING.sub(lambda match: f"{match[1]}h{min(_LOWEST, int(match[2]) + chapter.depth)}", document.html or "")
    language = f' lang="{escape(chapter.language)}"' if chapter.language else ""
    return f'<section class="hc-chapter hc-chapter--{chapter.depth}" id="{place}"{language}>\n{text}\n</section>'


def _renamed(node: LexborNode, place: str) -> Iterator[tuple[str, str]]:
    for name, value in node.attributes.items():
        if not value:
            continue
        if name in _NAMES:
            yield name, " ".join(f"{place}__{each}" for each in value.split())
        elif name == "name" and node.tag == "input":  # what makes radio buttons a group
            yield name, f"{place}__{value}"
        elif "url(" in value:
            yield name, _LOCAL_URL.sub(rf"url(#{place}__\2)", value)


def _readdressed(node: LexborNode, here: str, places: Mapping[str, str], url: str) -> Iterator[tuple[str, str]]:
    for name in _ADDRESSES:
        value = node.attributes.get(name)
        if value is not None and not urlsplit(value).scheme and not value.startswith("/"):
            yield name, _address(value, here, places, url)


def _address(value: str, here: str, places: Mapping[str, str], url: str) -> str:
    target, _, section = urljoin(f"/{here}", value).partition("#")
    place = places.get(target.removeprefix("/"))
    if place is not None:
        return f"#{place}__{section}" if section else f"#{place}"
    folder = f"/{url}".rpartition("/")[0] or "/"
    slash = "/" if target.endswith("/") else ""
    return f"{relpath(target, folder)}{slash}" + (f"#{section}" if section else "")
