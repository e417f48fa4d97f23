"""A row of a table has no counterpart in the source.

## Why

Readers of the language are told something that the source doesn't say, or no longer says.

## Fix

Remove the row, or add it to the source.

## Example

    docs/fr/fees.md:12:1: error: table row "Chèque" has no counterpart in docs/en/fees.md [row-extra]
"""

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each row that renders nothing; those that stand one after the other together."""
    found = faults(pair)
    for run in found.extra:
        if run[0].kind is Kind.ROW:
            more = f" and those up to line {run[-1].line} have" if len(run) > 1 else " has"
            message = f"{named(run[0], found.translation)}{more} no counterpart in {pair.source.path}"
            yield Fault(run[0].line, run[0].column, message, follows_from=found.cause(run[0].line))
