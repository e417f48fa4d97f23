"""A column of a table has no counterpart in the source.

## Why

Readers of the language are told something that the source doesn't say, or a stray bar has shifted all cells after it.

## Fix

Remove the column from every row, or add it to the source.

## Example

    docs/fr/fees.md:9:12: error: column 2 "Frais" has no counterpart in the table of docs/en/fees.md:9 [column-extra]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import quoted


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each column that renders nothing."""
    for column in pair.blocks.extra_columns:
        source = pair.source.place(column.table.line, column.table.column)
        name = f" {quoted(column.head.text)}" if column.head.text else ""
        message = f"column {column.index + 1}{name} has no counterpart in the table of {source}"
        cause = faults(pair).cause(column.head.line)
        yield Fault(column.head.line, column.head.column, message, source, follows_from=cause)
