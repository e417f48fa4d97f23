"""Headings whose words begin with capitals as in English titles, in languages that don't write them so."""

import re
from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.keeping import kept
from helpcentre.quantities.locales import locale_of
from helpcentre.site import Pair
from helpcentre.words.compounds import is_compound, is_word
from helpcentre.words.frequencies import Frequencies
from helpcentre.words.texts import Reading, couples, whole

SENTENCE_CASE = frozenset(
    ("ca", "cs", "da", "es", "fi", "fr", "gl", "hr", "it", "nb", "nl", "no", "pl", "pt", "ro", "sv")
)
"""Languages in which a heading begins with a capital and goes on as a sentence does (English and German don't)."""

_WORD = re.compile(r"[^\W\d_]+")
_WITHIN_SENTENCE = re.compile(r"(?<=[a-zß-ÿ] )[A-ZÀ-Þ][^\W\d_]+")
_BEGINNING = re.compile(r"(?:^|[.:?!–—|/(«“\"¿¡]|\s-\s)\W*$")
_LONG, _ELISIONS = 5, ("'", "’")
"""Shorter words may be those that English titles write small too; so may those that have an article before them."""

Word = tuple[int, int, str]
"""Where it begins and ends in the reading, and the word."""


def capitalised(reading: Reading, source: str, pair: Pair, known: Frequencies) -> list[Word]:
    """Give the common words of a heading that begin with a capital for no reason of the language.

    There are two at least, or one that the page writes small elsewhere. There are none where a long word is written
    small: then those with capitals are names. Words that the page or countries have as names don't count.
    """
    found: list[Word] = []
    for match in _WORD.finditer(reading.shown):
        word, before = match[0], reading.shown[: match.start()]
        if _BEGINNING.search(before) or _is_bold(reading, match.start()):
            continue
        if word.islower() and len(word) >= _LONG and not before.endswith(_ELISIONS):
            return []
        if word.istitle() and not re.search(rf"\b{word}\b", source):
            found.append((match.start(), match.end(), word))
    small = _small(pair) if found else frozenset()
    names = _names(pair, known.language) if found else frozenset()
    common = [each for each in found if each[2] not in names and _is_common(each[2].lower(), small, known.language)]
    return common if len(common) > 1 or any(word.lower() in small for *_, word in common) else []


def _is_common(word: str, small: frozenset[str], language: str) -> bool:
    return word in small or is_word(word, language) or is_compound(word, language)


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
