"""An image has lost the alternative text that the source's image has.

## Why

Readers who don't see the image, and search engines, are told nothing of it.

## Fix

Say in the page's language what the source's alternative text says.

## Example

    docs/fr/pay.md:7:1: error: image "![](card.png)" has no alternative text; docs/en/pay.md:7 has "The card form"
    [image-alternative-missing]
"""

from collections.abc import Iterator

from helpcentre.inline.picturing import alternative, pictures
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every image without such a text whose counterpart has one."""
    found = pictures(pair, site)
    for ours, theirs in found.matched() if found else ():
        if alternative(ours) and not alternative(theirs):
            place = theirs.place
            message = f'image {theirs.quoted} has no alternative text; {ours.place} has "{alternative(ours)}"'
            yield Fault(place.line, place.column, message, ours.place)
