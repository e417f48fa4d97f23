"""An include is missing, extra or another one than in the text that it translates.

Includes are `{* file *}`, `{! file !}` and `--8<-- "file"`, with the lines that they take or mark.

## Why

The page shows another file or other lines than the text speaks of, or prints the include itself.

## Fix

Write the include as the source has it.

## Example

    docs/fr/db.md:7:1: error: include "{* db.py hl[19] *}" where docs/en/db.md:7 has "{* db.py hl[18] *}"
    [include-differs]
"""

from collections.abc import Iterator

from helpcentre.inline.differences import differences
from helpcentre.inline.faults import differs
from helpcentre.inline.model import What
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every difference between the includes of aligned texts."""
    for difference in differences(pair, What.INCLUDE):
        yield differs(difference, fix=True)
