"""The words that a translated page may have without any of them being damaged."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from helpcentre.site import Pair
from helpcentre.words.common import CommonWords
from helpcentre.words.compounds import compounds, is_inflected, is_known
from helpcentre.words.dictionary import Dictionary, dictionary
from helpcentre.words.loans import is_derived, is_loan
from helpcentre.words.speller import Speller
from helpcentre.words.texts import readings

WORD = re.compile(r"(?<![\w@.:/\\<&{}#-])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@/\\>{}])")
_PART = 3
_KIN = 4
_SHORTEST = 6
_STEM, _ALIKE = 5, 0.7


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """What is a word on one page, in one language."""

    pair: Pair
    language: str
    source: str
    """The source's language."""
    common: CommonWords

    @cached_property
    def dictionary(self) -> Dictionary | None:
        """The dictionary of the page's language, where there is one."""
        return dictionary(self.language)

    @cached_property
    def page(self) -> list[str]:
        """All words of the translation, in small letters."""
        return [word.lower() for reading in readings(self.pair.translation) for word in WORD.findall(reading.shown)]

    @cached_property
    def theirs(self) -> frozenset[str]:
        """All words of the source, in small letters."""
        return frozenset(word.lower() for reading in readings(self.pair.source) for word in WORD.findall(reading.shown))

    @cached_property
    def known(self) -> frozenset[str]:
        """Words of both pages, and those of labels and terms: they are known, whatever the lists have."""
        return frozenset((*self.page, *self.theirs, *self.common))

    def __contains__(self, small: object) -> bool:
        """Tell whether a word, in small letters, is one of `known`."""
        return small in self.known

    @cached_property
    def _text(self) -> str:
        return " ".join(["", *self.page])

    def has(self, word: str) -> bool:
        """Tell, by the lists and by the labels and terms, whether something needs no look."""
        return _is_listed(word, self.language, self.source) or word.lower() in self.common

    def seems(self, word: str) -> bool:
        """Tell, without Hunspell, whether the dictionary has a word, in any case."""
        cases = {word, word.lower(), word.capitalize()}
        return self.dictionary is not None and any(map(self.dictionary.seems, cases))

    def is_usual(self, small: str, theirs: Collection[str]) -> bool:
        """Tell whether a word is used again on the page, or is kin to one of the source's: a loan, a learned word."""
        return self.is_again(small) or any(
            other[:_KIN] == small[:_KIN] or (len(other) >= _KIN and other.removesuffix("s") in small[1:])
            or SequenceMatcher(None, small, other, autojunk=False).ratio() > _ALIKE
            for other in theirs
        )  # fmt: skip

    def is_again(self, small: str) -> bool:
        """Tell whether the page has a word more than once, with whatever ending."""
        return self._text.count(f" {small[: max(_STEM, len(small) - _PART)]}") > 1

    def is_checked(self, word: str) -> bool:
        """Tell whether there is a dictionary, and a word is in order by it."""
        return self.dictionary is not None and self.is_lawful(word, learned=True)

    def is_spelt(self, word: str) -> bool:
        """Tell whether there is a dictionary, and Hunspell takes it for a word: in Dutch it takes many."""
        return self.dictionary is not None and Speller(self.dictionary, self.language, self.source).has(word)

    def is_lawful(self, word: str, *, learned: bool) -> bool:
        """Tell whether a word is derived or borrowed, or is one that Hunspell has; it is asked last.

        `learned` says that a particle before a known word makes one: it doesn't where the particle may be a word.
        """
        return self.is_made(word, learned=learned) or self.is_spelt(word)

    def is_made(self, word: str, *, learned: bool) -> bool:
        """Tell, without Hunspell, whether a word is derived or borrowed."""
        small = word.lower()
        if self.dictionary is None:
            return compounds(self.language) or is_inflected(small, self.language)
        speller = Speller(self.dictionary, self.language, self.source)
        if compounds(self.language):
            return is_loan(small, self.language, self.source, self.theirs)
        if learned:
            return speller.is_in_order(word, self.theirs, hyphen=False)
        return is_derived(small, self.language, speller.is_known)


@lru_cache(maxsize=65536)
def _is_listed(word: str, language: str, source: str) -> bool:
    """Tell whether a word is too short to be told, or is one of either language's."""
    small = word.lower()
    return len(small) < _SHORTEST or word.isupper() or is_known(small, language) or is_known(small, source)
