"""A label is the one that another language has.

## Why

Readers look on their screen for the very words of the step, and their screen is in their language.

## Fix

Write the label as the catalogue has it in the page's language.

## Example

    docs/fr/pay.md:7:24: error: label "Edit" is the one in en; fr has "Modifier" [label-in-other-language]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.labels import Wrong, label_faults


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each label that the catalogue has in another language only."""
    yield from (fault for wrong, fault in label_faults(pair, site) if wrong is Wrong.FOREIGN)
