"""An icon or emoji, `:name:`, is missing, extra or another one than in the text that it translates.

## Why

The icon is what readers look for on their screens. A translated name is printed as it stands.

## Fix

Write the icon as the source has it; its name is never translated, the words beside it are.

## Example

    docs/fr/edit.md:7:14: error: icon ":material-crayon:" where docs/en/edit.md:7 has ":material-pencil:" [icon-differs]
"""

from collections.abc import Iterator

from helpcentre.inline.differences import differences
from helpcentre.inline.faults import differs
from helpcentre.inline.model import What
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every difference between the icons of aligned texts."""
    for difference in differences(pair, What.ICON):
        yield differs(difference, fix=True)
