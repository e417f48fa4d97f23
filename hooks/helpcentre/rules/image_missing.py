"""An image of the source is missing from the text that translates it.

## Why

The reader is told to look at something that isn't there.

## Fix

Put the image in, in the reader's language where there is one, with its alternative text translated.

## Example

    docs/fr/pay.md:7:1: error: image "![The card form](card.png)" (docs/en/pay.md:7) has no counterpart here
    [image-missing]
"""

from collections.abc import Iterator

from helpcentre.finding import Fix
from helpcentre.inline.faults import missing
from helpcentre.inline.picturing import as_link, pictures
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every image that has no counterpart; one that has become a link at the link."""
    found = pictures(pair, site)
    for difference, cause in found.differences() if found else ():
        if difference.source and not difference.translation:
            link = as_link(difference.source, difference.unit)
            if link:
                line, column = link.place.line, link.place.column
                fix = Fix(line, column, line, column, "!")
                yield missing(difference, note="; it is a link", fix=fix, at=link.place)
            else:
                yield missing(difference, cause=cause)
