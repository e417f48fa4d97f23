"""A character without a meaning of its own stands in the translation: private use, or unassigned.

## Why

Only the font that it was made for has a shape for it; everybody else sees an empty box. It comes from text that was
copied out of PDF files and icon fonts.

## Fix

Write the letter or the icon's shortcode that was meant, or delete the character.

## Example

`<U+F0E0> Contact`, where an icon font of another site had an envelope.
"""

import unicodedata
from collections.abc import Iterator

from helpcentre.prose import characters
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.stretches import Stretch, grouped, others, printable

_PRIVATE, _UNASSIGNED = "Co", "Cn"
_PLANES = range(0x370, 0xFDD0), range(0xFDF0, 0xFFF0), range(0x40000, 0xE0000)
"""Where a number without a character is told: in between are planes that a newer Unicode goes on to fill."""


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each paragraph with such characters, those that the source has left out."""
    private = {c for c in characters(pair.translation) if _is_private(c) and c not in pair.source.text}
    if not private:
        return
    found = (
        Stretch(number, at + 1, at + 2)
        for number, line in enumerate(pair.translation.lines, 1)
        for at, character in enumerate(line)
        if character in private
    )
    for group in grouped(pair.translation, found):
        first = group[0]
        character = pair.translation.line(first.line)[first.column - 1]
        kind = "private" if unicodedata.category(character) == _PRIVATE else "unassigned"
        where = " ".join(pair.translation.line(first.line)[first.column :].split()[:3])
        message = f'{kind} character U+{ord(character):04X} before "{printable(where)}"{others(group)}'
        yield Fault(first.line, first.column, message)


def _is_private(character: str) -> bool:
    if character.isascii() or character.isprintable():
        return False
    category, number = unicodedata.category(character), ord(character)
    return category == _PRIVATE or (category == _UNASSIGNED and any(number in plane for plane in _PLANES))
