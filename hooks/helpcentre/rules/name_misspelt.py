"""A name that is never translated is misspelt, or stands in another case.

The names are those of the termbase (`name: GoTo Admin`).

## Why

A customer who searches for the product doesn't find the page, and a name with a slip looks like a forged page.

## Fix

Write the name as it is told; where the word is no slip, put it into the termbase.

## Example

    docs/fr/pay.md:7:24: error: "LogMein" is written "LogMeIn" [name-misspelt]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.common import common_words
from helpcentre.words.languages import language_of
from helpcentre.words.names import misspelt
from helpcentre.words.texts import readings

CERTAIN = True


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each word that is a name but for its case or a letter or two."""
    names = site.lexicon.names
    if names:
        common = common_words(language_of(document, site), site)
        for reading in readings(document):
            yield from misspelt(reading, names, common)
