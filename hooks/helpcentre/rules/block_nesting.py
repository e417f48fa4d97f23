"""A block stands inside or outside a list, an item or a box, other than in the source.

## Why

What belongs to a step stands behind the list, and the next step begins again with 1; a list's details have become
items of their own; a warning is empty and its text stands below it. In Markdown all this hangs on indentation.

## Fix

Indent the lines as deep as what they belong to asks for: four spaces for each list or box around them.

## Example

    docs/fr/pay.md:9:1: error: paragraph "Votre carte est débitée." stands outside step 2 "Cliquez sur Payer." (line 8), its counterpart (docs/en/pay.md:9) inside [block-nesting]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.blocks.model import Displaced
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import Faults, faults
from helpcentre.structure.telling import named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell the first of the blocks that stand together in another place of the tree."""
    found = faults(pair)
    for group in found.blocks.displaced:
        block, here = group.source[0], group.translation[0]
        source = pair.source.place(block.line, block.column)
        more = f" and {len(group.source) - 1} more" if len(group.source) > 1 else ""
        yield Fault(
            line=here.line,
            column=here.column,
            message=f"{named(here, found.translation)}{more} {_where(group, found)} ({source})",
            source=source,
            follows_from=found.cause(here.line),
        )


def _where(group: Displaced, found: Faults) -> str:
    """Say where the block stands and where its counterpart does."""
    block, here = group.source[0], group.translation[0]
    around = {id(found.blocks.source_of(outer)) for outer in found.translation.above(here)}
    inside = next((outer for outer in found.source.above(block) if id(outer) not in around), None)
    around = {id(found.blocks.translation_of(outer)) for outer in found.source.above(block)}
    outside = next((outer for outer in found.translation.above(here) if id(outer) not in around), None)
    there = f"in {named(inside, found.source)}" if inside else "not"
    if outside:
        return f"stands in {named(outside, found.translation)}, its counterpart {there}"
    return f"stands on its own, its counterpart {there}"
