"""A host is made to look like one that the site's readers know.

One letter drawn like another (the Cyrillic \u0430 for a, rn for m), one letter off, or the right name before the wrong
owner: `admin.example.com.other.net` belongs to other.net. Known are the hosts of the file of addresses; where
there is none, those that a translation's source names.

## Why

That is how phishing looks: the reader signs in, or pays, at the wrong place.

## Fix

Find out who put it there. Write the address by its name in the file of addresses, or as the source has it.

## Example

    docs/fr/pay.md:9:3: error: host "logmeln.com" is drawn like "logmein.com" [host-lookalike]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.links.allowed import alike
from helpcentre.lookalikes import readable
from helpcentre.rule import Fault
from helpcentre.site import Site


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each such host once a page."""
    for place, likeness in alike(document, site):
        yield Fault(place.line, place.column, f'host "{readable(place.host)}" {likeness}')
