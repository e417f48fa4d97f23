"""A mail address or web address that is written out in the text is missing, extra or another one.

The address of a web page may name the reader's language, and lead to another page of the same host; only what is
nearly the same is a slip, and what is in a third language. The targets of links are compared by rules of their own.

## Why

What is written to a wrong address is lost, or read by somebody else.

## Fix

Copy the address from the source.

## Example

    docs/fr/help.md:7:12: error: address "x@a.com" where docs/en/help.md:7 has "y@a.com" [address-differs]
"""

from collections.abc import Iterator

from helpcentre.inline.compare import Difference
from helpcentre.inline.differences import differences
from helpcentre.inline.faults import differs
from helpcentre.inline.localised import other_host, same_outside
from helpcentre.inline.model import What
from helpcentre.inline.targets import outside
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every difference between the addresses that aligned texts write out."""
    edition = site.find(pair.translation.path)
    language = edition[0].language if edition else ""
    for difference in differences(pair, What.ADDRESS):
        if not _is_localised(difference, language):
            yield differs(difference, fix=True)


def _is_localised(difference: Difference, language: str) -> bool:
    ours, theirs = difference.source, difference.translation
    if ours is None or theirs is None or not ("://" in ours.value and "://" in theirs.value):
        return False
    elsewhere = other_host(ours.value, theirs.value)
    return same_outside(outside(ours.value), outside(theirs.value), language, elsewhere=elsewhere)
