"""A block of the source has no counterpart in the translation.

## Why

Readers of the language lack a paragraph, a list, an item, a table, a warning or a picture. Where a whole list or box
is missing it is told once, and so are blocks that are missing one after the other; where a section is missing with
its heading, that is told of the heading.

## Fix

Translate what the message quotes, and put it where the message says that it belongs.

## Example

    docs/fr/pay.md:7:1: error: paragraph "Have your card at hand." (docs/en/pay.md:9) has no counterpart here; it belongs after heading "Payer" (line 5) [block-missing]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import is_step, named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each block that nothing renders, but steps, rows and cells."""
    found = faults(pair)
    for run in found.missing:
        block = run[0]
        if is_step(block, found.source) or block.kind in {Kind.ROW, Kind.CELL}:
            continue
        home = found.homes.of(block)
        belongs = "they belong" if len(run) > 1 else "it belongs"
        source = pair.source.place(block.line, block.column)
        more = f" and what follows it up to line {run[-1].end_line} have" if len(run) > 1 else " has"
        yield Fault(
            line=home.line,
            column=1,
            message=f"{named(block, found.source)} ({source}){more} no counterpart here; {belongs} {home.words}",
            source=source,
            follows_from=found.cause(home.line),
        )
