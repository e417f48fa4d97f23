"""A space stands where none belongs: before a full stop or a comma, inside a bracket, around an apostrophe.

## Why

Machines that translate piece by piece put the pieces together with spaces.

## Fix

Take it out; `helpcentre fix` does.

## Example

    docs/fr/pay.md:7:14: error: a stray space in "l ’abonnement" [space-stray]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.slips import slips
from helpcentre.words.typography import stray_spaces

CERTAIN = True


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each place."""
    yield from slips(document, site, stray_spaces)
