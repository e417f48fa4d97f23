"""Takes the start tags out of a page without building its tree: most pages are written as plainly as that allows."""

import re
from collections.abc import Mapping, Sequence

from selectolax.lexbor import LexborHTMLParser

TAG = re.compile(rb"<([a-zA-Z!][^>]*)>")
"""A start tag, a comment or a declaration."""
COMMENT = b"!--"
# Elements whose content is text.
RAW = frozenset(("script", "style", "title", "textarea", "iframe"))
# What is in these depends on the tree, and a base changes all that stands around it.
TREE_ONLY = frozenset(("base", "frameset", "noembed", "noframes", "plaintext", "template", "xmp"))
_PLAIN = re.compile(rb'([a-z][a-z0-9-]*)((?:\s+[a-zA-Z:@_-][\w:.-]*(?:="[^"&<\r\0]*")?)*)\s*/?')
LINK = re.compile(rb'a(?: class="[^"&<\r\0]*")? href="([^"&<\r\0]*)"(?: title="[^"&<\r\0]*")?')
"""The most usual tag of all, which says nothing but where it leads."""
_ATTRIBUTE = re.compile(r'([\w:.@-]+)(="[^"]*")?', re.ASCII)
_TAGGED = re.compile(rb"<[a-zA-Z!/]")
_NAME = re.compile(rb"[^\s/]+")
_ODD_COMMENT = re.compile(rb"<!---?>|--!>")

Attributes = Mapping[str, str | None]


def without_texts(html: bytes, names: Sequence[str]) -> tuple[bytes, list[bytes]] | None:
    """Give a page without comments, whose scripts and the like hold no tags, and the texts of its style sheets.

    `names` are those of all its elements with texts, and an empty one for each comment. None where only a parser can
    tell where they end.
    """
    sheets: list[bytes] = []
    for name in sorted({*names} - {""}):
        end = 0
        # Without comments all were counted, and what is behind the last one need not be searched for more.
        left = len(html) if "" in names else names.count(name)
        while left and (at := html.find(f"<{name}".encode(), end)) >= 0:
            left -= 1
            start, end = _content(html, at, name.encode())
            text = html[start:end]
            if end < 0 or b"<!--" in text or b"-->" in text:
                return None
            if name == "style":
                sheets.append(text)
            if _TAGGED.search(text):
                if f"</{name}".encode() in text.lower():
                    return None
                html, end = html[:start] + html[end:], start
    cut = _without_comments(html) if "" in names else html
    return None if cut is None else (cut, sheets)


def _without_comments(html: bytes) -> bytes | None:
    first, *parts = html.split(b"<!--")
    if _ODD_COMMENT.search(html) or not all(b"-->" in part for part in parts):
        return None
    return b"".join((first, *(part.partition(b"-->")[2] for part in parts)))


def _content(html: bytes, at: int, name: bytes) -> tuple[int, int]:
    """Give where the content of the element at `at` begins and ends; an end below 0 where that isn't plain."""
    start = html.find(b">", at) + 1
    if not start or html.count(b'"', at, start) % 2:
        return start, -1
    return start, html.find(b"</" + name + b">", start)


def read_tag(tag: bytes) -> tuple[str, Attributes] | None:
    """Read a start tag, from its name to before its `>`; None where that isn't where the tag ends."""
    match = _PLAIN.fullmatch(tag)
    if not match:
        return _by_parser(tag)
    found: dict[str, str | None] = {}
    for key, value in _ATTRIBUTE.findall(match[2].decode("utf-8", "replace")):
        found.setdefault(key.lower(), value[2:-1] if value else None)
    return match[1].decode(), found


def _by_parser(tag: bytes) -> tuple[str, Attributes] | None:
    match = _NAME.match(tag)
    assert match, "it begins with a letter"
    # Any attributes may stand in a div, which is kept wherever it stands.
    node = LexborHTMLParser(b"<body><div" + tag[match.end() :] + b">").css_first("div")
    return (match[0].decode("utf-8", "replace").lower(), dict(node.attributes)) if node else None
