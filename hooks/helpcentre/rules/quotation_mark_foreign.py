"""Quotation marks are those of another language.

Known are French, Italian, Spanish, German, Portuguese and Dutch. Off by default, since code is often quoted so:
`severity = {quotation-mark-foreign = "error"}` turns it on.

## Why

Straight or English marks in a German text look like a translation that nobody has read.

## Fix

Write « », „ “ or “ ”; `helpcentre fix` does.

## Example

    docs/de/pay.md:7:14: error: quotation marks of another language in ""Gold"" [quotation-mark-foreign]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.slips import slips
from helpcentre.words.typography import foreign_quotes

CERTAIN = True
ON = False


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each place."""
    yield from slips(document, site, foreign_quotes)
