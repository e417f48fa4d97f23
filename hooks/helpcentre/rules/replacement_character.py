"""A letter was lost: the replacement character stands in its place.

## Why

Some tool couldn't read the letter and wrote � instead. What it was is gone from the file, and readers have to guess.

## Fix

Write the letter again, and have the tool read and write UTF-8.

## Example

`Num�ro de carte` has to be `Numéro de carte`.
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.stretches import Stretch, grouped, others, word

_LOST = "\ufffd"


def check(document: Document) -> Iterator[Fault]:
    """Tell each paragraph that has lost letters."""
    if _LOST not in document.text:
        return
    found = (
        Stretch(number, at + 1, at + 2)
        for number, line in enumerate(document.lines, 1)
        for at, character in enumerate(line)
        if character == _LOST
    )
    for group in grouped(document, found):
        first = group[0]
        yield Fault(first.line, first.column, f'"{word(document, first)}" has lost a letter (U+FFFD){others(group)}')
