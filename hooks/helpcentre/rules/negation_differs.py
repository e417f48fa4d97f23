"""A sentence says no where its source says yes, or yes where that says no.

Told is a sentence without anything that could render the "not" of its source, and a "not" that nothing in the source
accounts for. Compared are English, French, German, Spanish, Italian, Portuguese and Dutch, sentence by sentence. It is
a warning, because languages deny in many ways ("opt out" is lawfully "if you don't want"); a team whose texts are about
money or safety makes it an error.

## Why

One small word is easily lost, or put in where it sounds well: "you can't be charged" becomes "you can be charged".

## Fix

Make the sentence say what its source says. Where it does so without any word that denies, and is told in vain, allow it
with the reason.

## Example

    docs/fr/pay.md:7:1: warning: nothing here renders "can't" (docs/en/pay.md:7) [negation-differs]
"""

from collections.abc import Iterator

from helpcentre.finding import Severity
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.languages import language_of
from helpcentre.words.negations import Negation, is_known, negations
from helpcentre.words.texts import couples

SEVERITY = Severity.WARNING


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each sentence of texts that both pages have."""
    source, language = site.source.language, language_of(pair.translation, site)
    if is_known(source) and is_known(language):
        for couple in couples(pair):
            yield from map(_told, negations(couple, source, language))


def _told(negation: Negation) -> Fault:
    word = " ".join(negation.word.split())
    if negation.is_added:
        place = negation.source.place(negation.beside)
        span = negation.offset, negation.offset + len(negation.word)
        return negation.translation.fault(span, f'nothing in {place} says "{word}"', place)
    place = negation.source.place(negation.offset)
    return negation.translation.fault(
        (negation.beside, negation.beside), f'nothing here renders "{word}" ({place})', place
    )
