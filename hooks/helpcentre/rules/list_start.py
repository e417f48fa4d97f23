"""A numbered list begins with another number than its counterpart in the source.

## Why

"Go back to step 4" leads nowhere.

## Fix

Give the first item the number that it has in the source. Where a list goes on after something that stands between,
indent what stands between, so that it belongs to the item before.

## Example

    docs/fr/pay.md:9:1: error: the numbered list begins with 1, its counterpart (docs/en/pay.md:9) with 4 [list-start]
"""

from collections.abc import Iterator

from helpcentre.blocks import BlockMatch
from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each list with another first number."""
    for match in pair.blocks.matches:
        if match.source.kind is Kind.STEPS and match.same_kind and _differ(match, pair):
            ours, here = match.source, match.translation
            source = pair.source.place(ours.line, ours.column)
            message = f"the numbered list begins with {here.number}, its counterpart ({source}) with {ours.number}"
            yield Fault(here.line, here.column, message, source, follows_from=faults(pair).cause(here.line))


def _differ(match: BlockMatch, pair: Pair) -> bool:
    """Tell whether the first items are a pair with two numbers; else one is told to be missing or extra."""
    first, here = match.source.children[0], match.translation.children[0]
    return match.source.number != match.translation.number and pair.blocks.translation_of(first) is here
