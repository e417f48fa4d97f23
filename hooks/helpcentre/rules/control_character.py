"""A control character stands in the text.

## Why

It isn't text: browsers show a box or nothing, tools stop at it, and a search doesn't find the word that holds it.
NUL bytes come from broken transfers, those from U+0080 to U+009F from Windows-1252 read as Latin-1, line
separators from word processors.

## Fix

Delete the character, or put the letter that was meant; the finding says which one where that is certain.

## Example

`It<U+0092>s paid` was `It’s paid` in Windows-1252.
"""

import re
from collections.abc import Iterator

from helpcentre import mojibake
from helpcentre.characters import name
from helpcentre.document import Document
from helpcentre.prose import characters
from helpcentre.rule import Fault
from helpcentre.stretches import Stretch, grouped, others, replacing, word

_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(1, 17))
    + "]"
)


def check(document: Document) -> Iterator[Fault]:
    """Tell each paragraph with such characters."""
    if not any(map(_CONTROL.match, characters(document))):
        return
    for group in grouped(document, _found(document)):
        first = group[0]
        character = document.line(first.line)[first.column - 1]
        meant = f' for "{first.meaning}"' if first.meaning else ""
        message = f'control character {name(character)}{meant} in "{word(document, first, group)}"{others(group)}'
        certain = all(stretch.meaning for stretch in group)
        yield Fault(first.line, first.column, message, fix=replacing(document, group) if certain else None)


def _found(document: Document) -> Iterator[Stretch]:
    for number, line in enumerate(document.lines, 1):
        damaged = [(start, end) for start, end, _ in mojibake.find(line)]
        for match in _CONTROL.finditer(line):
            # Between U+0080 and U+009F they are most often a part of a letter that is told as damaged.
            if not any(start <= match.start() < end for start, end in damaged):
                yield Stretch(number, match.start() + 1, match.end() + 1, _meaning(match[0]))


def _meaning(character: str) -> str:
    if not "\x80" <= character <= "\x9f":
        return ""
    return bytes([ord(character)]).decode("cp1252", errors="ignore")
