"""Inline code of the source is missing from the text that translates it, or isn't marked as code there.

Code is compared text by text, wherever in a text it stands. A name that the source repeats may be said once.

## Why

What readers are to type or to look for looks like prose, or isn't there: quotation marks become typographic, names
are taken for words, and a copy fails.

## Fix

Put the code into the translation as the source has it, backticks and all. Code is never translated.

## Example

The source has "the default is `"*"`", the translation "la valeur par défaut est « * »":

    docs/fr/cors.md:29:1: error: code "`"*"`" (docs/en/cors.md:29) has no counterpart here [inline-code-missing]
"""

from collections.abc import Iterator

from helpcentre.inline.coding import code_differences, unmarked
from helpcentre.inline.faults import missing
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell all code that has no counterpart, where its text stands unmarked if it does."""
    for difference, cause in code_differences(pair, site):
        if difference.source and not difference.translation:
            found = unmarked(difference.source, difference.unit.translation)
            place, fix = found or (None, None)
            note = "; its text isn't marked as code" if found else ""
            yield missing(difference, note=note, fix=fix, at=place, cause=cause)
