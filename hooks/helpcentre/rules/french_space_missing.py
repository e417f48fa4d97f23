"""A French mark has no no-break space before it, or a guillemet none inside.

Before a colon and inside « » stands a no-break space, before `;`, `!` and `?` a narrow one. Off by default, since
other houses do otherwise: `severity = {french-space-missing = "error"}` turns it on.

## Why

A browser breaks the line at a plain space, so that the question mark begins a line; without any space the text looks
foreign.

## Fix

Put in the space that is told; `helpcentre fix` does.

## Example

    docs/fr/pay.md:7:14: error: no narrow no-break space before "?" [french-space-missing]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.slips import slips
from helpcentre.words.typography import french_spaces

CERTAIN = True
ON = False


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each place."""
    yield from slips(document, site, french_spaces)
