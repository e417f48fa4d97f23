"""A character turns the direction of writing where nothing is written from right to left, or without an end.

## Why

Such a character can make an address or a command look like another one than it is, and one that isn't closed turns
the text around to the end of the paragraph. Text in Arabic or Hebrew needs some of them; an override it never needs.

## Fix

Delete the character, or close the isolate in the same paragraph. For a direction use `dir="rtl"` instead.

## Example

`invoice<U+202E>fdp.exe` is shown as `invoiceexe.pdf`.
"""

from collections.abc import Iterator, Sequence

from helpcentre.characters import BIDI, directing, name
from helpcentre.document import Document
from helpcentre.prose import characters
from helpcentre.rule import Fault
from helpcentre.stretches import Stretch, others, replacing, word


def check(document: Document) -> Iterator[Fault]:
    """Tell each paragraph with such characters."""
    if characters(document).isdisjoint(BIDI):
        return
    for first, lines in _paragraphs(document.lines):
        text = "\n".join(lines)
        group = [_stretch(text, at, first) for at in directing(text)]
        if group:
            stretch = group[0]
            character = document.line(stretch.line)[stretch.column - 1]
            message = f'{name(character)} in "{word(document, stretch, group)}"{others(group)}'
            yield Fault(stretch.line, stretch.column, message, fix=replacing(document, group))


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    paragraph: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            paragraph.append(line)
        elif paragraph:
            yield number - len(paragraph), paragraph
            paragraph = []


def _stretch(text: str, at: int, first: int) -> Stretch:
    line = text.count("\n", 0, at)
    column = at - text.rfind("\n", 0, at)
    return Stretch(first + line, column, column + 1)
