"""Tells which language a sentence is in, by how often each language uses its words.

It is the classifier that language identification began with, a unigram model over words, and needs no model beside the
lists that spelling needs anyway. What a sentence of names, code and loan words is in is left open.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from math import log

from helpcentre.words.dictionary import dictionary
from helpcentre.words.frequencies import frequencies

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_UNKNOWN, _SPELT = -19.0, -11.0
_USUAL = -12.0
"""Sentences whose words are used more often than this, on average, are in the language that they ought to be in."""
_LEAST_LEAD, _LEAD_A_WORD = 7.0, 1.6
_FEWEST = 3
_FOREIGN, _FOREIGN_SHARE = 3, 0.25
_FREQUENT, _CLEARLY, _IN_USE = -9.0, 2.5, -11.5
_TIES, _TIED = 2, 0.15
_MIXED = 3
"""An idiom in a sentence doesn't make it one of the idiom's language."""
_FRAGMENT = 6
_NAME = re.compile(r"\w*[a-z]\w*[A-Z]|[A-Z]{2}")


def words(sentence: str) -> list[str]:
    """Give the words of a sentence that tell its language, in small letters: no names, no single letters."""
    return [token for word in _WORD.findall(sentence) for token in _tokens(word)]


@lru_cache(maxsize=65536)
def _tokens(word: str) -> tuple[str, ...]:
    if _NAME.match(word):
        return ()
    return tuple(small for part in _parted(word) if len(small := part.lower().replace("’", "'")) > 1)


def _parted(word: str) -> list[str]:
    """Part `l’abonnement`, which the lists have as two words, but not `don't`, which they have as one."""
    head, mark, tail = word.partition("’") if "’" in word else word.partition("'")
    return [f"{head}'", tail] if mark and len(head) < len(tail) else [word]


def other_language(sentence: str, language: str, languages: Sequence[str]) -> str | None:
    """Give the language that a sentence is in, when it is another one of `languages` than its own, beyond doubt."""
    tokens = words(sentence)
    if len(tokens) < _FEWEST:
        return None
    known = [code for code in languages if frequencies(code)]
    if language not in known or _is_fragment(sentence, tokens):
        return None
    if _score(tokens, language) / len(tokens) > _USUAL and not _is_foreign(tokens, language):
        return None
    if all(_is_known(word, language) for word in tokens):
        return None
    scores = {code: _score(tokens, code) for code in known}
    best = max(sorted(set(known) - {language}), key=scores.__getitem__, default=None)
    if best is None or not _speaks(set(tokens), best, language, known):
        return None
    spelt = {code: _spelt_score(tokens, code) for code in known}
    best = max(sorted(spelt), key=spelt.__getitem__)
    leads = max(spelt[best], scores[best]) - scores[language] >= max(_LEAST_LEAD, _LEAD_A_WORD * len(tokens))
    return best if leads and best != language else None


def _is_foreign(tokens: Sequence[str], language: str) -> bool:
    """Tell whether many words are none of the language: of a neighbour's sentence most words are."""
    words = dictionary(language)
    unknown = [word for word in tokens if frequency(word, language) == _UNKNOWN]
    if words is None or len(unknown) < _FOREIGN_SHARE * len(tokens):
        return False
    return sum(not words.seems(word) for word in unknown) >= max(_FOREIGN, _FOREIGN_SHARE * len(tokens))


def _is_fragment(sentence: str, tokens: Sequence[str]) -> bool:
    first = _WORD.search(sentence)
    return first is None or (first[0][0].islower() and len(tokens) < _FRAGMENT)


def _speaks(tokens: set[str], other: str, language: str, languages: Sequence[str]) -> bool:
    """Tell whether there are words that hold the other language's sentences together: loan words and names don't."""
    both = [(word, frequency(word, other), frequency(word, language)) for word in tokens]
    theirs = sum(_ties(there, here) for _, there, here in both)
    ours = sum(
        (there != _UNKNOWN and _ties(here, there)) or _is_own(word, language, other, languages)
        for word, there, here in both
    )
    return theirs >= max(_TIES, len(tokens) * _TIED) and ours * _MIXED <= theirs


def _is_own(word: str, language: str, other: str, languages: Sequence[str]) -> bool:
    """Tell whether a language has a word that the other one hasn't, and it is no third one's: a loan, half a word."""
    used = frequency(word, language)
    if word.endswith("'") or not _is_known(word, language) or _is_known(word, other):
        return False
    return all(frequency(word, third) <= used for third in languages)


def _is_known(word: str, language: str) -> bool:
    own = dictionary(language)
    return frequency(word, language) > _UNKNOWN or bool(own and own.seems(word))


def _ties(one: float, other: float) -> bool:
    """Tell whether a word is one language's: it is frequent there, or in use there and unknown in the other."""
    return (one > _FREQUENT and one - other > _CLEARLY) or (one > _IN_USE and other == _UNKNOWN)


def _score(tokens: Sequence[str], language: str) -> float:
    return sum([frequency(word, language) for word in tokens])


def _spelt_score(tokens: Sequence[str], language: str) -> float:
    """Score a sentence with the dictionary's words too, rare or not: the Spanish list lacks many common ones."""
    dictionary_of = dictionary(language)
    scores = []
    for word in tokens:
        used = frequency(word, language)
        is_word = used > _UNKNOWN or bool(dictionary_of and dictionary_of.seems(word))
        scores.append(max(used, _SPELT) if is_word else _UNKNOWN)
    return sum(scores)


@lru_cache(maxsize=131072)
def frequency(word: str, language: str) -> float:
    """Give the logarithm of how often a language uses a word, in small letters."""
    known = frequencies(language)
    count = known.count(word) or known.count(word.strip("'")) if known else 0
    return log(count) - known.size if known and count else _UNKNOWN
