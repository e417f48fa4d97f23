"""A Spanish question or exclamation has no mark at its beginning.

## Why

Readers of Spanish learn from ¿ that a question begins; without it they read the sentence twice.

## Fix

Put it in front of the question; `helpcentre fix` does.

## Example

    docs/es/pay.md:7:1: error: no "¿" before what "?" ends [opening-mark-missing]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.slips import slips
from helpcentre.words.typography import opening_marks

CERTAIN = True


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each place."""
    yield from slips(document, site, opening_marks)
