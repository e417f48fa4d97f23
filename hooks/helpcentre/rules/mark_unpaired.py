"""A bracket or a quotation mark has no partner in its paragraph.

Texts whose source has one without a partner too aren't told.

## Why

Readers don't know where what is quoted ends, and a lost bracket is often what is left of lost words.

## Fix

Put the other one in, or take this one out.

## Example

    docs/fr/pay.md:7:14: error: "«" has no partner [mark-unpaired]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.words.pairs import unpaired
from helpcentre.words.texts import couples


def check(pair: Pair) -> Iterator[Fault]:
    """Tell the first one in each text."""
    for couple in couples(pair):
        if not any(next(unpaired(reading), None) for reading in couple.source):
            for reading in couple.translation:
                if found := next(unpaired(reading), None):
                    offset, sign = found
                    source = couple.source[0].place(0)
                    yield reading.fault((offset, offset + 1), f'"{sign}" has no partner ({source})', source)
