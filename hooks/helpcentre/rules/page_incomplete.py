"""The translation ends before its source does.

## Why

Readers get the first part of the instructions. Translation tools stop when a page is too long for them.

## Fix

Translate the rest; the message says from which line of the source.

## Example

    docs/fr/pay.md:20:1: error: the page ends here; the source goes on with heading "Cancel" (docs/en/pay.md:24) up to line 60 [page-incomplete]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.cutoff import cut
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell it at the last line of the page, unless it breaks off in the midst of a sentence, which is told as that."""
    found = faults(pair)
    if found.tail:
        line = pair.translation.last_line
        source = pair.source.place(found.tail.first.line, found.tail.first.column)
        rest = f"{named(found.tail.first, found.source)} ({source}) up to line {pair.source.last_line}"
        follows = "page-cut-off" if cut(pair) else found.cause(line)
        yield Fault(line, 1, f"the page ends here; the source goes on with {rest}", source, follows_from=follows)
