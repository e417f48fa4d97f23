"""A block of the translation has no counterpart in the source.

## Why

Readers of the language are told something that the source doesn't say, or no longer says. Mostly the source was
shortened and the translation left as it was.

## Fix

Remove the block, or add it to the source. A note that only this language's readers need is allowed with a comment:
`<!-- helpcentre: allow block-extra, why -->`.

## Example

    docs/fr/pay.md:9:1: error: paragraph "Les chèques ne sont plus acceptés." has no counterpart in docs/en/pay.md [block-extra]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import is_step, named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each block that renders nothing, but steps, rows and cells."""
    found = faults(pair)
    for run in found.extra:
        block = run[0]
        if is_step(block, found.translation) or block.kind in {Kind.ROW, Kind.CELL}:
            continue
        more = f" and what follows it up to line {run[-1].end_line} have" if len(run) > 1 else " has"
        yield Fault(
            line=block.line,
            column=block.column,
            message=f"{named(block, found.translation)}{more} no counterpart in {pair.source.path}",
            follows_from=found.cause(block.line),
        )
