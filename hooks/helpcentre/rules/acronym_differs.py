"""An acronym isn't in the form that is official in the page's language.

The forms are those of the termbase (`acronym`); another language's form is told wherever it stands, a missing one
where the source has the acronym.

## Why

Whoever looks up the *PSD2* in France finds the *DSP2*. Two forms on one site look like two laws.

## Fix

Write the official form, which is told.

## Example

    docs/fr/sca.md:7:24: error: "PSD2" is the form in en; fr has "DSP2" [acronym-differs]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.acronyms import acronym_faults


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each acronym that differs from its official form."""
    yield from acronym_faults(pair, site)
