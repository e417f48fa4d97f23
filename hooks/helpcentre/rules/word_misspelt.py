"""A word is misspelt: neither the page's language nor the source's has it, and a slip of the pen away there is one.

The words are those of Hunspell's dictionaries, where they are installed (`pip install helpcentre[spelling]`), of lists
of words that are in use, of the termbase and of the labels. What stands in the English text too is no slip, and neither
is code, nor an address; a word that is near to no other is taken for a name, or for one that is new.

## Why

A help centre that misspells "invoice" doesn't look like one to send money to, and search doesn't find the word.

## Fix

Write the word as it is suggested, or as the dictionary of the language has it. Where it is right, because the
trade has a word that dictionaries don't, put it into the termbase: as a form of a term, or as a name.

## Example

    docs/fr/plan.md:7:17: warning: "abonement" is no word; did you mean "abonnement"? (docs/en/plan.md:7)
    [word-misspelt]
"""

from collections.abc import Iterator

from helpcentre.finding import Severity
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.misspellings import misspellings

SEVERITY = Severity.WARNING


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each word that is misspelt."""
    yield from misspellings(pair, site)
