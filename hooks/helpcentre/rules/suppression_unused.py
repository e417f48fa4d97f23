"""A finding is allowed that isn't there.

## Why

The fault has been put right, and the exception would hide the next one.

## Fix

Remove the comment, or the entry of the configuration.

## Example

A comment allows `heading-extra` before a heading that the source has by now.
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.suppress import Suppression


def check(suppression: Suppression) -> Iterator[Fault]:
    """Tell what has kept no finding back, if its rule was run."""
    if suppression.used is False:
        where = f' in "{suppression.glob}"' if suppression.glob else ""
        place = suppression.place
        yield Fault(place.line, place.column, f'"{suppression.rule}" is allowed{where}, but finds nothing')
