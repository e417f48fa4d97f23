"""An ellipsis is written as three full stops.

Off by default: `severity = {ellipsis-dots = "error"}` turns it on.

## Why

They can be parted at the end of a line, and screen readers read them one by one.

## Fix

Write …; `helpcentre fix` does.

## Example

    docs/fr/pay.md:7:14: error: three full stops for an ellipsis [ellipsis-dots]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.slips import slips
from helpcentre.words.typography import dots

CERTAIN = True
ON = False


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each place."""
    yield from slips(document, site, dots)
