"""Inline code of the translation has no counterpart in the text that it translates.

A name that the source mentions in the same text, as code or not, may be marked once more.

## Why

What is marked as code is taken letter by letter: readers type it, or look for it on their screens.

## Fix

Take the backticks away, or the code, whichever the source doesn't have.

## Example

The source has "Save the file.", the translation "Enregistrez le `fichier`.":

    docs/fr/save.md:7:16: error: code "`fichier`" has no counterpart in docs/en/save.md:7 [inline-code-extra]
"""

from collections.abc import Iterator

from helpcentre.inline.coding import code_differences
from helpcentre.inline.faults import extra
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell all code that the source doesn't have."""
    for difference, cause in code_differences(pair, site):
        if difference.translation and not difference.source:
            yield extra(difference, cause)
