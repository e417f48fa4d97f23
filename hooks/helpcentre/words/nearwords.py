"""Words that are one slip of the pen away: a letter too many, one too few, another one, or two that changed places."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from unicodedata import combining, normalize

from helpcentre.words.frequencies import frequencies
from helpcentre.words.identify import frequency

_BEGINNING = 3


def near(word: str, letters: str, knows: Callable[[str], bool], language: str) -> list[str]:
    """Give the known words that a word, in small letters, may have been meant to be.

    First come those that only want another accent, then those that are in use most.
    """
    found = {each for each in slips(word, letters) if knows(each)}
    return sorted(found, key=lambda each: (_plain(each) != _plain(word), -frequency(each, language), each))


@lru_cache(maxsize=4096)
def near_in_list(word: str, letters: str, language: str) -> tuple[str, ...]:
    """Give those that the language's list has."""
    known = frequencies(language)
    if known is None:
        return ()
    # A slip leaves the word's beginning as it is, so that few words of the list come into question.
    alike = known.beginning(word[:_BEGINNING])
    found = {each for each in _slips(word, letters, range(_BEGINNING)) if known.count(each) > 0}
    if alike:
        found |= alike.intersection(_slips(word, letters, range(_BEGINNING, len(word) + 1)))
    return tuple(sorted(found - {word}))


def slips(word: str, letters: str) -> set[str]:
    """Give whatever is one slip away from a word."""
    return set(_slips(word, letters, range(len(word) + 1))) - {word}


def _slips(word: str, letters: str, places: range) -> Iterator[str]:
    for at in places:
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in letters)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in letters)


def _plain(text: str) -> str:
    return "".join(part for part in normalize("NFD", text) if not combining(part))
