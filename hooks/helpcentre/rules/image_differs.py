"""An image shows another file than the image that it stands for.

A picture of its own for each language is lawful when its path says so: `images/fr/card.png`, `card.fr.png`.

## Why

The reader sees another window than the one that the text speaks of.

## Fix

Write the path that the source's image has; names of files are never translated.

## Example

    docs/fr/pay.md:7:1: error: image "![La carte](carte.png)" where docs/en/pay.md:7 has "![The card](card.png)"
    [image-differs]
"""

from collections.abc import Iterator
from dataclasses import replace

from helpcentre.finding import Fix
from helpcentre.inline.faults import differs
from helpcentre.inline.picturing import pictures
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every image with another file; two that have changed places once."""
    found = pictures(pair, site)
    for difference, cause in found.differences() if found else ():
        if difference.source and difference.translation:
            link = difference.translation.link
            at = link.target_at if link and not difference.exchanged else None
            fix = Fix(at.line, at.column, at.end_line, at.end_column, difference.source.value) if at else None
            yield replace(differs(difference, cause=cause), fix=fix)
