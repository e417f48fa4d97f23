"""A name that is never translated stands in the source, and not in the text that renders it.

## Why

Whoever reads of a "GoTo-Verwaltung" looks for it on the screen in vain: the product is called GoTo Admin everywhere.

## Fix

Write the name as the source has it.

## Example

    docs/de/pay.md:7:3: error: name "GoTo Admin" (docs/en/pay.md:7) isn't here [name-missing]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.missing import missing_names


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each name that a text lacks, where nothing stands for it that is told as misspelt."""
    yield from missing_names(pair, site)
