"""The space between two words, after a punctuation mark, or beside code, bold text or a link, is missing.

## Why

Words that run into each other are hard to read, and search doesn't find them.

## Fix

Put the space in.

## Example

    docs/fr/pay.md:7:24: error: a space is missing in "facturevous": "facture vous" [space-missing]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.spelling import Damage, damaged_words


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each place where two known words have no space between them."""
    yield from (item.fault for item in damaged_words(pair, site) if item.damage is Damage.JOINED)
