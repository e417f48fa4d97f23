"""An image of the translation has no counterpart in the text that it translates.

## Why

It shows what the source doesn't speak of, or shows the same thing twice; nobody will renew it with the others.

## Fix

Take the image away, or put it into the source too.

## Example

    docs/fr/pay.md:7:1: error: image "![Le formulaire](card.png)" has no counterpart in docs/en/pay.md:7 [image-extra]
"""

from collections.abc import Iterator

from helpcentre.inline.faults import extra
from helpcentre.inline.picturing import pictures
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every image that the source doesn't have."""
    found = pictures(pair, site)
    for difference, cause in found.differences() if found else ():
        if difference.translation and not difference.source:
            yield extra(difference, cause)
