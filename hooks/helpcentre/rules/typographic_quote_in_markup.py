"""A typographic quotation mark stands in markup, which knows straight ones only.

## Why

Attributes of HTML tags and attribute lists, titles of notes, tabs, links and code blocks are read up to the straight
quotation mark. With « », “ ” or „ “ the note isn't a note, the tab isn't a tab, and the attribute has another value.

## Fix

Write `"` there. In the words of a title or a sentence the marks of the language are right.

## Example

`!!! note « À savoir »` has to be `!!! note "À savoir"`.
"""

import re
from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.finding import Fix
from helpcentre.prose import visible
from helpcentre.quotes import CLOSING, OPENING, straight
from helpcentre.rule import Fault

_MARKS = f"[{OPENING}{CLOSING}]"
_ANY = re.compile(_MARKS)
_GAP = r"[ \u00a0\u202f]*"
_PLACES = (
    # A tag or an attribute list, with a mark right after an equals sign.
    re.compile(rf"<[a-zA-Z][^<>\n]*={_GAP}[{OPENING}][^<>\n]*>"),
    re.compile(rf"\{{(?![*%{{!])[^{{}}\n]*={_GAP}[{OPENING}][^{{}}\n]*\}}"),
    # The title of a note, a collapsible block or a tab; of a code block; of a link.
    re.compile(rf"^[ >]*(?:!!!|\?\?\?\+?|={{3}}[+!]*) *[\w -]*{_GAP}[{OPENING}].*[{CLOSING}\"]\s*$"),
    re.compile(rf"^[ >]*(?:`{{3,}}|~{{3,}}).*={_GAP}[{OPENING}].*$"),
    re.compile(rf"(?<=\])\([^()\s]+\s+[{OPENING}][^()\n]*[{CLOSING}\"]\s*\)"),
)


def check(document: Document) -> Iterator[Fault]:
    """Tell each tag, attribute list, title line and link that has such marks."""
    if not _ANY.search(document.text):
        return
    for number, line in enumerate(visible(document), 1):
        if _ANY.search(line):
            for pattern in _PLACES:
                for match in pattern.finditer(line):
                    yield _fault(document, number, match)


def _fault(document: Document, number: int, match: re.Match[str]) -> Fault:
    wrong = document.line(number)[match.start() : match.end()]
    mark = _ANY.search(wrong)
    at = mark.start() if mark else 0
    message = f'"{wrong[at]}" in markup, where only \'"\' is read: {" ".join(wrong.split())}'
    start = match.start() + 1
    return Fault(number, start + at, message, fix=Fix(number, start, number, match.end() + 1, straight(wrong)))
