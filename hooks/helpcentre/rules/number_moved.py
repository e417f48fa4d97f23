"""A number or date stands in another sentence, step or paragraph than in the source.

Within a sentence the order of words and so of numbers is free; from one sentence to another they don't wander.

## Why

Every number of the page is there and yet two statements are wrong: the fee is now the number of days. Mostly two
numbers have changed places.

## Fix

Put the number where the source has it. Where two have changed places, both go back.

## Example

The source has "Wait 24 hours. You have 3 attempts.", the translation "Wait 3 hours. You have 24 attempts.":

    docs/fr/pay.md:6:14: error: number "3" stands in another sentence than in docs/en/pay.md:6 [number-moved]
"""

from collections.abc import Iterator
from dataclasses import replace

from helpcentre.quantities.differences import Difference, How, differences
from helpcentre.quantities.faults import fault, place, quoted
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every quantity that has moved; two that have changed places are told once, and what has moved together."""
    ways: set[tuple[int, int]] = set()
    for difference in differences(pair, site):
        if difference.how is How.PLACE and difference.counterpart and difference.home:
            way = difference.translation.line, difference.home.line
            told = fault(difference, _message(difference))
            yield replace(told, follows_from="number-moved") if way in ways and way[0] != way[1] else told
            ways.add(way)


def _message(difference: Difference) -> str:
    assert difference.counterpart
    source = place(difference.source, difference.quantity)
    subject = f"{difference.counterpart.kind} {quoted(difference.translation, difference.counterpart)}"
    if difference.home is None or difference.home is difference.translation:
        return f"{subject} stands in another sentence than in {source}"
    return f"{subject} ({source}) stands elsewhere; it belongs in line {difference.home.line}"
