"""Headings whose words begin with capitals as in English titles, in languages that don't write them so."""

import re
from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.keeping import kept
from helpcentre.quantities.locales import locale_of
from helpcentre.site import Pair
from helpcentre.words.dictionary import dictionary
from helpcentre.words.frequencies import Frequencies
from helpcentre.words.texts import Reading, couples, whole

SENTENCE_CASE = frozenset(
    ("ca", "cs", "da", "es", "fi", "fr", "gl", "hr", "it", "nb", "nl", "no", "pl", "pt", "ro", "sv")
)
"""Languages in which a heading begins with a capital and goes on as a sentence does (English and German don't)."""

_WORD = re.compile(r"[^\W\d_]+")
_WITHIN_SENTENCE = re.compile(r"(?<=[a-zß-ÿ] )[A-ZÀ-Þ][^\W\d_]+")
_BEGINNING = re.compile(r"(?:^|[.:?!–—|/(«“\"¿¡])\W*$")
_LONG = 5
"""Shorter words may be those that English titles write small too."""

Word = tuple[int, int, str]
"""Where it begins and ends in the reading, and the word."""


def capitalised(reading: Reading, source: str, pair: Pair, known: Frequencies) -> list[Word]:
    """Give the common words of a heading that begin with a capital for no reason of the language; two at least.

    There are none where a long word is written small: then those with capitals are names. Words that the page or
    countries have as names don't count.
    """
    found: list[Word] = []
    for match in _WORD.finditer(reading.shown):
        word = match[0]
        if _BEGINNING.search(reading.shown[: match.start()]) or _is_bold(reading, match.start()):
            continue
        if word.islower() and len(word) >= _LONG:
            return []
        if word.istitle() and not re.search(rf"\b{word}\b", source):
            found.append((match.start(), match.end(), word))
    if len(found) > 1:
        names, small = _names(pair, known.language), _small(pair)
        common = {word for *_, word in found if word.lower() in small or _is_listed(word.lower(), known)} - names
        found = [each for each in found if each[2] in common]
    return found if len(found) > 1 else []


def _is_listed(small: str, known: Frequencies) -> bool:
    words = dictionary(known.language)
    return known.count(small) > 0 or bool(words and words.seems(small))


def _names(pair: Pair, language: str) -> frozenset[str]:
    return kept(pair, "capitals", lambda: frozenset((*_within_sentences(pair), *_territories(language))))


def _small(pair: Pair) -> frozenset[str]:
    return kept(pair, "small", lambda: frozenset(filter(str.islower, _WORD.findall(whole(pair)))))


def _is_bold(reading: Reading, at: int) -> bool:
    return any(start <= at < end for start, end in reading.bold)


def _within_sentences(pair: Pair) -> Iterator[str]:
    for couple in couples(pair):
        for reading in couple.translation:
            if reading.block.kind is not Kind.HEADING:
                yield from _WITHIN_SENTENCE.findall(reading.shown)


def _territories(language: str) -> Iterator[str]:
    locale = locale_of(language)
    for name in locale.territories.values() if locale else ():
        yield from _WORD.findall(name)
