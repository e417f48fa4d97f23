"""Something is bold that isn't bold in the source.

One bold stretch that the translation has to part in two, since its verb comes in two parts, is no fault, and neither
is bold text for what the source has in italics, in scripts that have none.

## Why

Where labels are bold, readers look for what is bold on their screens.

## Fix

Take the marks away, or stress the word in the source too.

## Example

    docs/fr/edit.md:7:16: warning: bold text "**toujours**" has no counterpart in docs/en/edit.md:7 [emphasis-extra]
"""

from collections.abc import Iterator

from helpcentre.finding import Severity
from helpcentre.inline.emphasis import Emphasis
from helpcentre.inline.faults import extra
from helpcentre.rule import Fault
from helpcentre.site import Pair

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each bold stretch that the source has no counterpart for."""
    for alone in Emphasis(pair).differences():
        for difference in alone:
            if difference.translation:
                yield extra(difference)
