"""A row of a table has no counterpart in the translation.

## Why

Readers look something up and don't find it.

## Fix

Translate the row that the message quotes, and put it where the message says that it belongs.

## Example

    docs/fr/fees.md:12:1: error: table row "Visa" (docs/en/fees.md:13) has no counterpart here; it belongs after table row "Carte" (line 12) [row-missing]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each row that nothing renders; those that are missing one after the other together."""
    found = faults(pair)
    for run in found.missing:
        if run[0].kind is Kind.ROW:
            home = found.homes.of(run[0])
            belongs = "they belong" if len(run) > 1 else "it belongs"
            source = pair.source.place(run[0].line, run[0].column)
            more = f" and those up to line {run[-1].line} have" if len(run) > 1 else " has"
            message = f"{named(run[0], found.source)} ({source}){more} no counterpart here; {belongs} {home.words}"
            yield Fault(home.line, 1, message, source, follows_from=found.cause(home.line))
