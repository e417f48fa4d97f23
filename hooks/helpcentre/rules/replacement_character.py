"""A letter was lost: the replacement character or a question mark stands in its place.

## Why

Some tool couldn't read the letter and wrote � or ? instead. What it was is gone from the file, and readers have to
guess.

## Fix

Write the letter again, and have the tool read and write UTF-8.

## Example

`Num�ro de carte` has to be `Numéro de carte`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from helpcentre.document import Document
from helpcentre.prose import characters, visible
from helpcentre.rule import Fault
from helpcentre.stretches import Stretch, grouped, others, word

_LOST = "\ufffd"
_MARK = r"(?<=[^\W\d_])\?{1,2}(?=[^\W\d_])"
# Inside an address a question mark parts things.
_WORD = re.compile(rf"(?<![\w/.:=&#])(?<![\w\]]\()[^\W\d_]+{_MARK}[^\W\d_?]+(?:{_MARK}[^\W\d_?]+)*(?![\w=&])")

# Two at the beginning of a word, never of a line: "één" that has become "??n".
_BEGINNING = re.compile(r"(?<=[^\W_] )\?\?[^\W\d_]+(?![\w=&?])")


def check(document: Document) -> Iterator[Fault]:
    """Tell each paragraph that has lost letters."""
    for group in grouped(document, sorted(_found(document), key=lambda stretch: (stretch.line, stretch.column))):
        first = group[0]
        lost = document.line(first.line)[first.column - 1]
        name = " (U+FFFD)" if lost == _LOST else ""
        yield Fault(first.line, first.column, f'"{word(document, first)}" has lost a letter{name}{others(group)}')


def _found(document: Document) -> Iterator[Stretch]:
    if _LOST in document.text:
        for number, line in enumerate(document.lines, 1):
            yield from (Stretch(number, at + 1, at + 2) for at, mark in enumerate(line) if mark == _LOST)
    # In a language that needs ASCII only, no letter is lost like that.
    if not any(c.isalpha() and not c.isascii() for c in characters(document)):
        return
    parts = document.text.replace("??", "?").split("?")
    if " ??" in document.text or any(left[-1:].isalpha() and right[:1].isalpha() for left, right in pairwise(parts)):
        for number, line in enumerate(visible(document), 1):
            for match in _WORD.finditer(line):
                letters = match[0].replace("?", "")
                if letters.islower() or letters.istitle() or letters.isupper():
                    at = match.start() + match[0].index("?")
                    yield Stretch(number, at + 1, at + 2)
            for match in _BEGINNING.finditer(line):
                yield Stretch(number, match.start() + 1, match.start() + 2)
