"""A link of the source is missing from the text that translates it.

Links are compared text by text, wherever in a text they stand: words have another order in another language. A link
is the same one in every form, as `[text](page.md)`, `[text][name]`, `<a href>` or a bare address.

## Why

The reader is told that something is explained elsewhere and can't get there.

## Fix

Link the words that say what the source's link says.

## Example

The source has "See [the steps](#steps).", the translation "Voir les étapes.":

    docs/fr/pay.md:7:1: error: link "[the steps](#steps)" (docs/en/pay.md:7) has no counterpart here [link-missing]
"""

from collections.abc import Iterator

from helpcentre.inline.faults import missing
from helpcentre.inline.linking import Wrong, link_faults
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every link that has no counterpart; where it is there but broken in form, that is told instead."""
    for fault in link_faults(pair, site):
        if fault.wrong is Wrong.MISSING:
            yield missing(fault.difference, cause=fault.cause)
