"""What is a word of a language, beyond its list, and what one that isn't was meant to be."""

from collections.abc import Collection
from difflib import SequenceMatcher
from functools import lru_cache, partial

from helpcentre.wordlists import words
from helpcentre.words.compounds import compounds, is_compound, is_inflected, is_known
from helpcentre.words.dictionary import Dictionary
from helpcentre.words.identify import frequency
from helpcentre.words.loans import is_borrowed, is_derived, is_loan
from helpcentre.words.nearwords import near, near_in_list

_PART, _TAIL = 3, 5
_LINKS = ("", "s", "n", "en", "es")
_IN_USE, _COMMON, _SHORT = -14.0, -11.5, 4
_KIN, _KINDER = 0.75, 0.1
_MOST, _LONGEST = 3, 40
"""Words told; and letters: whatever is longer is no slip of the pen, and has thousands of words near it."""
_LEARNED = words("""
    anti auto co de des dis en in inter ko kon macro makro micro mikro mini multi non para poly pre prä pré re semi
    sobre sub super trans un video""")
_AGAIN = ("re", "ré")
"""They make words of verbs without end; "in" and "de" begin misspelt words as well."""
_LONG_TAIL = 6
_DOUBLED = frozenset({"rr", "ss"})
"""What an "r" or "s" becomes behind them in Spanish and Portuguese: "autorreparable"."""
_RECTIFIED = (("û", "u"), ("î", "i"), ("é", "è"))
"""What the spelling of 1990 left out or changed in French; both are right."""


class Speller:
    """Judges the words of one language, in translations of one source."""

    def __init__(self, found: Dictionary, language: str, source: str) -> None:
        """Take the language's dictionary, and the codes of both."""
        self.words, self.language, self.source = found, language, source

    def is_in_order(self, word: str, theirs: frozenset[str], *, hyphen: bool) -> bool:
        """Tell, without Hunspell, whether a word is known, borrowed from `theirs`, or made of known ones.

        `hyphen` says that one follows: what stands before it may be half a word.
        """
        small = word.lower()
        if any(self.words.seems(each) for each in _cases(word)) or self._is_loan(small, theirs):
            return True
        if self._is_learned(small):
            return True
        if not compounds(self.language):
            return is_derived(small, self.language, self.is_known)
        if self._is_form(word) or _is_two(small, theirs):
            return True
        made = is_compound(small, self.language)
        nearby = near_in_list(small, self.words.letters, self.language)
        if nearby and not (made and any(_is_linked(small, each) for each in nearby)):
            return False
        return made or self._is_made(small, theirs, hyphen=hyphen)

    def _is_form(self, word: str) -> bool:
        """Tell whether a word is a known one with an "s", or the plural of a noun, which German has in "e" as well."""
        stem = word.lower()[:-1]
        plural = word.endswith("s") and not word.endswith("ss")
        return (plural or (word.endswith("e") and word[0].isupper())) and _is_listed(stem, self.language)

    def _is_made(self, small: str, theirs: frozenset[str], *, hyphen: bool) -> bool:
        if hyphen and (is_inflected(f"{small}...", self.language) or any(map(self._is_part, _unlinked(small)))):
            return True
        return self._is_joined(small, theirs)

    def meant(self, word: str, theirs: frozenset[str], *, initial: bool) -> list[str]:
        """Give the words that a word may have been meant to be; none when it is one, or may well be one.

        `initial` says that it begins a sentence: with a capital elsewhere it is mostly a name.
        """
        small = word.lower()
        if len(small) > _LONGEST:
            return []
        # Hunspell is asked last: a word that is near to none of the list's costs nothing.
        found = _near_listed(small, self.words.letters, self.language)
        if not found and not compounds(self.language) and not self.has(word):
            found = _near(small, self.words, self.language)
        if not found or self.has(word):
            return []
        meant = [each for each in found if is_known(each, self.language) or self.has(each)]
        name = word[0].isupper() and not initial and not compounds(self.language)
        if (name or len(small) <= _SHORT) and not any(self._used(each) > _IN_USE for each in meant):
            return []
        return [] if self._is_variant(small, meant) or _is_adapted(small, meant, theirs) else meant[:_MOST]

    def _is_loan(self, small: str, theirs: frozenset[str]) -> bool:
        if is_borrowed(small, self.language, theirs):
            return True
        return is_loan(small, self.language, self.source, theirs) and not self._is_slip(small)

    def _is_slip(self, small: str) -> bool:
        """Tell whether a common word is near to one: "froma" is no form of "from"."""
        return any(self._used(each) > _COMMON for each in near_in_list(small, self.words.letters, self.language))

    def _is_variant(self, small: str, found: Collection[str]) -> bool:
        if not self.language.lower().startswith("fr"):
            return False
        return any(small == each.replace(old, new) for each in found for old, new in _RECTIFIED if old in each)

    def _used(self, small: str) -> float:
        return frequency(small, self.language)

    def is_known(self, small: str) -> bool:
        """Tell whether the language has a word, in small letters, as far as that is known without Hunspell."""
        return is_known(small, self.language) or any(self.words.seems(each) for each in _cases(small))

    def has(self, word: str) -> bool:
        """Tell whether Hunspell has a word, in any case."""
        return _has(word, self.words)

    def _is_joined(self, small: str, theirs: frozenset[str]) -> bool:
        """Tell whether a word is made of two: of the source's words and of the language's, those in use."""
        for at in range(_PART, len(small) - _PART + 1):
            tail = small[at:]
            borrowed = is_loan(tail, self.language, self.source, theirs)
            for head in _unlinked(small[:at]):
                if len(head) < _PART:
                    continue
                if (head in theirs or self._is_part(head)) and self._is_tail(tail):
                    return True
                if borrowed and (head in theirs or self.is_known(head)):
                    return True
        return False

    def _is_tail(self, small: str) -> bool:
        return len(small) >= _TAIL and (self._is_part(small) or is_compound(small, self.language))

    def _is_learned(self, small: str) -> bool:
        """Tell whether a word is a known one behind what learned words begin with."""
        found = [small[len(each) :] for each in _LEARNED if small.startswith(each)]
        rests = (rest[1:] if rest[:2] in _DOUBLED else rest for rest in found)
        shortest = 2 if compounds(self.language) or small.startswith(_AGAIN) else _PART
        return any(
            len(rest) >= _LONG_TAIL and len(small) - len(rest) >= shortest and self._is_part(rest) for rest in rests
        )

    def _is_part(self, small: str) -> bool:
        """Tell whether a word of the language may be a part of another: one in use."""
        return self.is_known(small) and (self._used(small) > _IN_USE or len(small) >= _LONG_TAIL)


@lru_cache(maxsize=4096)
def _near_listed(small: str, letters: str, language: str) -> tuple[str, ...]:
    """Give the words of the list, and those made of them, that a word may have been meant to be."""
    return tuple(near(small, letters, partial(_is_listed, language=language), language))


@lru_cache(maxsize=4096)
def _near(small: str, words: Dictionary, language: str) -> tuple[str, ...]:
    """Give those that Hunspell has."""
    return tuple(near(small, words.letters, partial(_has, words=words), language))


def _is_listed(small: str, language: str) -> bool:
    return is_known(small, language) or is_compound(small, language)


def _has(word: str, words: Dictionary) -> bool:
    return any(words.has(each) for each in _cases(word))


def _is_adapted(small: str, found: Collection[str], theirs: frozenset[str]) -> bool:
    """Tell whether a word is like one of the source's, and those that may be meant aren't: it was borrowed."""
    return any(
        _likeness(small, other) > max([_KIN, *(_likeness(each, other) + _KINDER for each in found)]) for other in theirs
    )


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _is_linked(small: str, other: str) -> bool:
    """Tell whether a compound is another one with an `s` between its parts: of many, both are in use."""
    return any(small[at] == "s" and small[:at] + small[at + 1 :] == other for at in range(1, len(small)))


def _is_two(small: str, theirs: frozenset[str]) -> bool:
    """Tell whether a word is two of the source's: "Linktext" is "link text"."""
    return any(small[:at] in theirs and small[at:] in theirs for at in range(_PART, len(small) - _PART + 1))


def _unlinked(small: str) -> set[str]:
    return {small.removesuffix(link) for link in _LINKS}


def _cases(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, word.lower(), word.capitalize())))
