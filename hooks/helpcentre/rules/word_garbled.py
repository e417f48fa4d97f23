"""A word is garbled: a piece of a source's word is glued in, its middle is cut out, or a letter stands three times.

Only words that neither the page's language nor the source's has are looked at.

## Why

A filter that takes out the word "script" leaves "subion" of a subscription, and a tool that loses its place leaves half
an English word in a French one. Readers don't know what is meant, and don't trust the rest.

## Fix

Write the word that the source's sentence asks for.

## Example

    docs/fr/plan.md:7:14: error: "abonriptionnement" is no word: it has "ription" in it, as of "subscription"
    (docs/en/plan.md:7) [word-garbled]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.spelling import Damage, damaged_words


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each word that has been damaged."""
    yield from (item.fault for item in damaged_words(pair, site) if item.damage is Damage.GARBLED)
