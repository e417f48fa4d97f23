"""Inline code is not the same as in the text that it translates.

Upper and lower case count; how often a name is mentioned doesn't, and neither does where in a text it stands.

## Why

Code is what readers type and what they look for. A letter more or less, or a translated name, and it doesn't work.

## Fix

Write the code as the source has it.

## Example

    docs/fr/db.md:7:24: error: code "`fase_db`" where docs/en/db.md:7 has "`fake_db`" [inline-code-differs]
"""

from collections.abc import Iterator

from helpcentre.inline.coding import code_differences
from helpcentre.inline.faults import differs
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell all code that stands where the source has other code."""
    for difference, cause in code_differences(pair, site):
        if difference.source and difference.translation:
            yield differs(difference, fix=True, cause=cause)
