"""A word stands twice in a row, or on both sides of a slash.

Words that a grammar puts side by side (*nous nous*, *die die*) don't count, nor what the source doubles too, nor
languages that double words to say something by it.

## Why

It is a slip of the hand, or what is left when two words of the source have become one: `license/licence` as
`licence/licence`.

## Fix

Take one of them out.

## Example

    docs/fr/pay.md:7:14: error: "facture" stands twice [word-doubled]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.doubled import doubled, doubles_words, may_be_doubled
from helpcentre.words.languages import language_of
from helpcentre.words.texts import couples, whole

CERTAIN = True


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each doubled word, unless the source has one at the same place too."""
    if doubles_words(language_of(pair.translation, site)):
        return
    for couple in couples(pair) if may_be_doubled(whole(pair)) else ():
        found = [(reading, spot) for reading in couple.translation for spot in doubled(reading.shown)]
        allowed = sum(1 for reading in couple.source for _ in doubled(reading.shown)) if found else 0
        for reading, (start, end, word) in found if len(found) > allowed else ():
            place = couple.source[0].place(0)
            yield reading.fault((start, end), f'"{word}" stands twice', place, word)
