"""A heading is capitalised as English titles are, in a language that writes headings as it writes sentences.

Told where two common words or more begin with a capital, or one that the page writes small elsewhere, and no long one
is written small. Names, labels in bold, the beginning of a sentence, and words that the page writes so within its
sentences too don't count. German isn't asked.

## Why

*Comment Modifier Votre Adresse* is a title to an English eye. To a French one it is a translation, and it hides which
of the words are names.

## Fix

Write all but the first word and names small: *Comment modifier votre adresse*.

## Example

    docs/fr/address.md:1:11: warning: "Modifier" and "Adresse" begin with capitals as in an English title [heading-case]
"""

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.finding import Severity
from helpcentre.languagecode import base
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.frequencies import frequencies
from helpcentre.words.languages import language_of
from helpcentre.words.texts import couples
from helpcentre.words.titlecase import SENTENCE_CASE, capitalised

SEVERITY = Severity.WARNING


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each heading that is written as an English title."""
    language = language_of(pair.translation, site)
    if base(language) not in SENTENCE_CASE or (known := frequencies(language)) is None:
        return
    for couple in couples(pair):
        if couple.translation[0].block.kind is Kind.HEADING:
            source = couple.source[0]
            for reading in couple.translation:
                words = capitalised(reading, source.shown, pair, known)
                if words:
                    message = f"{_listed([word for *_, word in words])} as in an English title"
                    yield reading.fault(words[0][:2], message, source.place(0))


def _listed(words: list[str]) -> str:
    *others, last = (f'"{word}"' for word in words)
    return f"{', '.join(others)} and {last} begin with capitals" if others else f"{last} begins with a capital"
