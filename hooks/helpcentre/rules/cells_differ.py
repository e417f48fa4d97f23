"""A row of a table has fewer or more cells than its counterpart, or an empty cell where the source's says something.

## Why

What a row says stands below the wrong heads, or isn't there at all.

## Fix

Write every cell of the row, with a `|` between each two.

## Example

    docs/fr/fees.md:12:1: error: table row "Visa" has 2 cells, its counterpart (docs/en/fees.md:12) 3 [cells-differ]
"""

import re
from collections.abc import Iterator

from helpcentre.document import Block, Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import Faults, faults
from helpcentre.structure.telling import named, quoted

_ATTRIBUTES = re.compile(r"\{:?\s*[.#][^{}]*\}")


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each row of another number of cells than its table's columns ask for, and each cell that is empty."""
    found = faults(pair)
    uneven = {id(column.table) for column in pair.blocks.missing_columns}
    uneven.update(id(found.translation.parent(column.head)) for column in pair.blocks.extra_columns)
    for match in pair.blocks.matches:
        source, here = match.source, match.translation
        if source.kind is Kind.ROW and here.kind is Kind.ROW:
            table = found.translation.parent(here)
            head = table.children[0] if table else here
            if id(table) not in uneven and id(head) not in uneven and len(source.children) != len(here.children):
                place = pair.source.place(source.line, source.column)
                message = (
                    f"{named(here, found.translation)} has {len(here.children)} cells, "
                    f"its counterpart ({place}) {len(source.children)}"
                )
                yield Fault(here.line, here.column, message, place, follows_from=found.cause(here.line))
        elif source.kind is Kind.CELL and _says(source) and not _says(here):
            yield _empty(source, here, found)


def _empty(source: Block, here: Block, found: Faults) -> Fault:
    place = found.pair.source.place(source.line, source.column)
    row = found.translation.parent(here)
    where = f"of {named(row, found.translation)} " if row else ""
    number = found.translation.place(here) + 1
    text = quoted(source.text or source.links[0].target)
    message = f"cell {number} {where}is empty, its counterpart ({place}) says {text}"
    return Fault(here.line, here.column, message, place, follows_from=found.cause(here.line))


def _says(cell: Block) -> bool:
    return bool(_ATTRIBUTES.sub("", cell.text).strip() or cell.links)
