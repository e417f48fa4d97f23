"""A letter and its accent are two characters where one character has both.

## Why

It looks the same and isn't: a search for `é` doesn't find it, an id made of it differs from the one that links name,
and some fonts put the accent beside the letter. File systems and PDF files take letters apart like this.

## Fix

Write the composed letter (Unicode's form NFC), as every keyboard gives it.

## Example

`re´glage`, its accent a character of its own (U+0301), has to be `réglage`.
"""

import re
import unicodedata
from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.stretches import Stretch, grouped, others, replacing, word

_MANY = 5
_JAMO = "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
# The marks of Latin, Greek, Cyrillic, Arabic, the scripts of India, and kana that take part in a composed letter.
_MARK = (
    "[\u0300-\u036f\u0653-\u0655\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6"
    "\u0d3e\u0d57\u3099\u309a]"
)
_TWO = re.compile(f"{_JAMO}|[^\\W\\d_][\u0300-\u036f\u093c]*{_MARK}")


def check(document: Document) -> Iterator[Fault]:
    """Tell each paragraph with such letters, and a page that has them throughout but once."""
    if document.text.isascii() or unicodedata.is_normalized("NFC", document.text):
        return
    found = list(_found(document))
    groups = list(grouped(document, found))
    if len(groups) >= _MANY and len(found) > sum(map(_is_accented, document.text)):
        groups = [found]
    for group in groups:
        first = group[0]
        right = word(document, first, group)
        message = f'"{right}" is written with letter and accent apart{others(group)}'
        yield Fault(first.line, first.column, message, fix=replacing(document, group))


def _found(document: Document) -> Iterator[Stretch]:
    for number, line in enumerate(document.lines, 1):
        if not line.isascii():
            for match in _TWO.finditer(line):
                composed = unicodedata.normalize("NFC", match[0])
                if len(composed) < len(match[0]):
                    yield Stretch(number, match.start() + 1, match.end() + 1, composed)


def _is_accented(character: str) -> bool:
    return not character.isascii() and len(unicodedata.normalize("NFD", character)) > 1
