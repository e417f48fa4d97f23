"""A link of the translation has no counterpart in the text that it translates.

Outside addresses that the source writes out without linking them are no extra links.

## Why

The reader is led somewhere that the source doesn't lead to: nobody has checked that it is the right place, and
nobody will notice when it changes.

## Fix

Take the link away and leave its words, or put it into the source too.

## Example

The source has "Pay by card.", the translation "Payez par [carte](cards.md).":

    docs/fr/pay.md:7:11: error: link "[carte](cards.md)" has no counterpart in docs/en/pay.md:7 [link-extra]
"""

from collections.abc import Iterator

from helpcentre.inline.faults import extra
from helpcentre.inline.linking import Wrong, link_faults
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every link that the source doesn't have."""
    for fault in link_faults(pair, site):
        if fault.wrong is Wrong.EXTRA:
            yield extra(fault.difference, fault.cause)
