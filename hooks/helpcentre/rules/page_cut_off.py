"""The page breaks off in the midst of a sentence.

## Why

Translation tools stop when a page is too long for them. Readers get the first half of the instructions.

## Fix

Translate the rest; the finding says where the source goes on.

## Example

A page that ends with "Cliquez sur **Modifier**, puis choisissez la" where the source has five more steps.
"""

from collections.abc import Iterator

from helpcentre.cutoff import cut
from helpcentre.rule import Fault
from helpcentre.site import Pair

_LONGEST_QUOTE = 50


def check(pair: Pair) -> Iterator[Fault]:
    """Tell it, at the last line of the page."""
    found = cut(pair)
    if found:
        block = found.last.block
        text = " ".join(found.last.text.split())[-_LONGEST_QUOTE:].lstrip()
        place = pair.source.place(found.source.line, found.source.column)
        more = f", and {found.lost} more paragraphs and items are missing" if found.lost else ""
        message = f'the page breaks off after "{text}"; it renders {place}{more}'
        yield Fault(block.end_line, len(pair.translation.line(block.end_line)) + 1, message, place)
