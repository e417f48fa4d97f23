"""What a language's words are looked for as: the word itself, its stem (Snowball), the parts that it is made of."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

import snowballstemmer

from helpcentre.search.folding import fold, words
from helpcentre.search.verbs import infinitive

_STEMMERS = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
}
LANGUAGES = frozenset(_STEMMERS)


@cache
def stop_words(language: str) -> frozenset[str]:
    """Give the folded words that say nothing of what a text is about; none in a language that isn't known."""
    if language not in LANGUAGES:
        return frozenset()
    text = files(__package__).joinpath("stopwords", f"{language}.txt").read_text(encoding="utf-8")
    return frozenset(fold(part, language) for group in words(text) for part in group)


@cache
def forms(word: str, language: str) -> tuple[str, ...]:
    """Give what a word in small letters is found by: itself, and its stem taken with its accents and without.

    A reader without accents gets the stem of the unaccented word, which Snowball may cut elsewhere. Forms of a verb
    have the stem of its infinitive.
    """
    plain = fold(word, language)
    if language not in LANGUAGES:
        return (plain,)
    stemmer = _stemmer(language)
    verb = infinitive(plain, language)
    stems = (fold(stemmer.stemWord(word), language), stemmer.stemWord(plain), stemmer.stemWord(verb) if verb else plain)
    return tuple(dict.fromkeys((plain, *stems)))


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(_STEMMERS[language])


def tokens(text: str) -> Iterator[str]:
    """Yield the words of a text in small letters: parts of hyphenated ones, and each two of them as one (e-mail)."""
    for group in words(text):
        yield from group
        yield from (first + second for first, second in pairwise(group))
