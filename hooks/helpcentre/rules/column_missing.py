"""A column of a table has no counterpart in the translation.

## Why

A whole kind of information is missing, and the columns after it seem to say something else.

## Fix

Add the column that the message names, in every row.

## Example

    docs/fr/fees.md:9:1: error: column 2 "Fee" (docs/en/fees.md:9) of the table has no counterpart here [column-missing]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import quoted


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each column that nothing renders."""
    for column in pair.blocks.missing_columns:
        source = pair.source.place(column.head.line, column.head.column)
        name = f" {quoted(column.head.text)}" if column.head.text else ""
        message = f"column {column.index + 1}{name} ({source}) of the table has no counterpart here"
        cause = faults(pair).cause(column.table.line)
        yield Fault(column.table.line, column.table.column, message, source, follows_from=cause)
