"""A label is another one than the catalogue has for it.

Bold text, menu paths, texts of links, titles of boxes and headings that are a label in the source have one form in
each language: that of the catalogue (`labels` in the configuration, or `--labels FILE`).

## Why

Readers look on their screen for the very words of the step. A synonym isn't there.

## Fix

Write the label as the catalogue has it; if the screen says something else, mend the catalogue.

## Example

    docs/fr/pay.md:7:24: error: label "Éditer" where the catalogue has "Modifier" for "Edit" (docs/en/pay.md:7)
    [label-differs]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.labels import Wrong, label_faults


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each label that is in no form that the catalogue knows."""
    yield from (fault for wrong, fault in label_faults(pair, site) if wrong is Wrong.DIFFERS)
