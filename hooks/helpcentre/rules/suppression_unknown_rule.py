"""What is allowed is no rule.

## Why

The exception has no effect: the rule's name is misspelt, or the rule is gone, or the comment isn't understood.

## Fix

Write the rule's id as `helpcentre rules` lists it: `<!-- helpcentre: allow RULE, reason -->`.

## Example

    <!-- helpcentre: allow heading-extar, French law asks for this section -->
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.suppress import Suppression


def check(suppression: Suppression) -> Iterator[Fault]:
    """Tell what names no rule."""
    place = suppression.place
    if not suppression.rule:
        message = "this comment is not understood; write helpcentre: allow RULE, reason"
        yield Fault(place.line, place.column, message)
    elif not suppression.known:
        yield Fault(place.line, place.column, f'unknown rule "{suppression.rule}"{suppression.suggestion}')
