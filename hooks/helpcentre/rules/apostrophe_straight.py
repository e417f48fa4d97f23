"""An apostrophe is a straight one.

Off by default, since many projects write so: `severity = {apostrophe-straight = "error"}` turns it on.

## Why

Two kinds of apostrophes on one page look careless, and a search for a word finds half of it.

## Fix

Write ’; `helpcentre fix` does.

## Example

    docs/fr/pay.md:7:14: error: straight apostrophe after "l" [apostrophe-straight]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.slips import slips
from helpcentre.words.typography import straight_apostrophes

CERTAIN = True
ON = False


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each place."""
    yield from slips(document, site, straight_apostrophes)
