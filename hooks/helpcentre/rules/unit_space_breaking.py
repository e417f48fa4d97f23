"""A number and its unit can be parted at the end of a line.

Off by default: `severity = {unit-space-breaking = "error"}` turns it on.

## Why

A line that ends with 24 and goes on with hours is misread.

## Fix

Put a no-break space between them; `helpcentre fix` does.

## Example

    docs/fr/pay.md:7:14: error: a breaking space between number and unit in "24 heures" [unit-space-breaking]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.slips import slips
from helpcentre.words.typography import breaking_units

CERTAIN = True
ON = False


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each place."""
    yield from slips(document, site, breaking_units)
