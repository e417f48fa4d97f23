"""A character that has no width stands where the writing system doesn't need it.

## Why

Nobody sees it, and everything trips over it: a search doesn't find the word, a copied command fails, a line breaks
inside a word. It comes along when text is pasted from a chat, a web page or a word processor. Hindi, Persian, Thai
or the parts of an emoji need such characters; there they are left alone.

## Fix

Delete the character. Most editors can show it; the finding tells the column.

## Example

`pay<U+200B>ment`, with a zero width space, looks like `payment`.
"""

from collections.abc import Iterator

from helpcentre.characters import invisible, name
from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.stretches import Stretch, grouped, others, replacing, word


def check(document: Document) -> Iterator[Fault]:
    """Tell each paragraph with such characters; a byte order mark counts wherever it stands."""
    if document.text.isascii():
        return
    if document.text.startswith("\ufeff"):
        yield Fault(1, 1, f"the file begins with a {name(chr(0xFEFF))}")
    found = (Stretch(number, at + 1, at + 2) for number, line in enumerate(document.lines, 1) for at in invisible(line))
    for group in grouped(document, found):
        first = group[0]
        character = document.line(first.line)[first.column - 1]
        message = f'{name(character)} in "{word(document, first, group)}"{others(group)}'
        yield Fault(first.line, first.column, message, fix=replacing(document, group))
