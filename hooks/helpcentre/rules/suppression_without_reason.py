"""A finding is allowed, but nobody says why.

## Why

Whoever meets the exception later can't tell whether it still holds, and leaves it for ever.

## Fix

Write the reason after a comma: `<!-- helpcentre: allow heading-extra, French law asks for this section -->`, or as
`reason` in the configuration.

## Example

    <!-- helpcentre: allow heading-extra -->
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.suppress import Suppression


def check(suppression: Suppression) -> Iterator[Fault]:
    """Tell what is allowed without a reason."""
    if suppression.rule and not suppression.reason:
        place = suppression.place
        yield Fault(place.line, place.column, f'"{suppression.rule}" is allowed without a reason')
