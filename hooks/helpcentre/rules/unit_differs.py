"""A number has another unit or currency than in the source, or its percent sign is lost.

Units and currencies are compared by what they mean: `5 GB` in English is `5 Go` in French, `$5` is `5 $` or `5 USD`.
A unit that isn't known in one of the languages is no fault.

## Why

5 MB are not 5 GB, and 5 € are not 5 $: the number is right and what it says is wrong.

## Fix

Write the unit that the source has, in the way of the language.

## Example

    docs/de/plan.md:6:20: error: "5 MB" where docs/en/plan.md:6 has "5 GB" [unit-differs]
"""

from collections.abc import Iterator

from helpcentre.quantities.differences import How, differences
from helpcentre.quantities.faults import fault, place, quoted
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every number whose unit means something else than its counterpart's."""
    for difference in differences(pair, site):
        if difference.how is How.UNIT and difference.quantity and difference.counterpart:
            source = place(difference.source, difference.quantity)
            ours = quoted(difference.translation, difference.counterpart)
            yield fault(difference, f"{ours} where {source} has {quoted(difference.source, difference.quantity)}")
