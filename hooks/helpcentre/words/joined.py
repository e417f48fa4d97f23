"""Two words that have lost the space between them.

A word that no list has is two words when these are used far more often by themselves than as beginnings and ends of
other words: "de" and "la" are, "re" and "intentar" aren't, and neither are the parts of most compounds.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log

from helpcentre.languagecode import base
from helpcentre.wordlists import words
from helpcentre.words.compounds import PREFIXES, compounds, is_compound
from helpcentre.words.dictionary import Dictionary
from helpcentre.words.frequencies import frequencies
from helpcentre.words.identify import frequency

_SHORTEST, _SHORT, _NOUN, _LONG = 2, 3, 6, 8
_BINDING = -7.5
"""Of words of two letters only those count that are used more often than this: they hold sentences together."""
_LEAST, _LEAST_GERMAN, _LEAST_UNCHECKED, _LEAST_LEARNED = -5.5, -4.0, 0.0, 0.5
_LEAST_SHORT = 3.0
"""What two words have to score: where a dictionary has its say about the whole, where none has, behind a particle."""
_RARE = -2.0
"""Words that are used more rarely, or aren't listed, count for this much: the lists don't know how often."""
_ENDINGS = words("de den der des die es em en er et te ten")
"""Endings that are written as words are, in languages with compounds."""
PARTICLES = words("""
    ante anti auto bene bien bio co com con contra cripto crypto de des dé dés dis dopo eco en entre euro extra
    foto geo hacker hyper hiper in inter intra ko kon macro makro mega meta micro mikro mini mono multi neo
    neuro non para per pluri poli poly post pre pré prä pro pseudo re ré retro rétro semi sobre sopra sotto sous
    sub super supra sur tele télé trans tri ultra un uni video web""")
"""What learned words begin with, some of it words too."""
_VERB = re.compile(r"(?:izz?|ific)[aáeéoó]|monos$")
"""How verbs end that are made of any noun, as "serializarlos", and what Spanish has us do: "enfoquémonos"."""
_SECOND_IS_VERB = words("es it pt")
_SMALL = r"[^\W\d_A-ZÀ-ÖØ-Þ]{2}"
_CAPITAL = re.compile(rf"(?<={_SMALL})[A-ZÀ-ÖØ-Þ](?={_SMALL})")


def capital_inside(word: str) -> bool:
    """Tell whether a capital stands between small letters."""
    return _CAPITAL.search(word) is not None


@dataclass(frozen=True, eq=False)
class Joiner:
    """Finds the two words in one, in one language."""

    language: str
    dictionary: Dictionary | None
    other: Container[str]
    """Words, in small letters, that are known besides those of the list and the dictionary."""

    def parts(self, word: str) -> tuple[str, str] | None:
        """Give the two words that a word is made of, when nobody joins these."""
        scored = [(score, parts) for parts in _cuts(word) if (score := self._score(*parts)) is not None]
        best: tuple[float, tuple[str, str]] | None = None
        for score, (first, second) in sorted(scored, reverse=True):
            if best is not None and score <= best[0]:
                break
            # How far words are bound is asked last, and of as few as may be: it takes a look at a whole list.
            free = score if second[0].isupper() else score - _bound(first.lower(), second.lower(), self.language)
            if (second[0].isupper() or free >= self._least(first.lower())) and (best is None or free > best[0]):
                best = free, (first, second)
        return best[1] if best and (best[1][1][0].isupper() or not self._has_noun(word, best[1][1])) else None

    def _score(self, first: str, second: str) -> float | None:
        """Say how much more often both are used by themselves than most words; nothing where it isn't often enough."""
        is_cut = second[0].isupper()
        if is_cut and first[0].isupper() and first.lower() in PARTICLES:
            return None  # "AntiVirus" is a name
        if not is_cut and compounds(self.language) and second in _ENDINGS:
            return None
        parts = first.lower(), second.lower()
        listed = {part: self._listed(part) for part in parts}
        if listed[parts[1]] is None and base(self.language) in _SECOND_IS_VERB and _VERB.match(parts[1]):
            return None
        # What takes longest to know is asked last: most cuts are out by the list alone.
        score = sum(max(_RARE, used or _RARE) for used in listed.values())
        if score < self._least(parts[0]) and not is_cut:
            return None
        if not all(self._may_be(part, listed[part], is_cut=is_cut) for part in parts):
            return None
        may_be = is_cut or (
            (not compounds(self.language) or self._may_end(first, second)) and not any(map(self._is_typo, parts))
        )
        return score if may_be else None

    def _least(self, first: str) -> float:
        if first in PARTICLES:
            # Of two letters, as "in" of the misspelt "instanza", they say even less.
            return _LEAST_LEARNED if len(first) >= _SHORT else _LEAST_SHORT
        if self.dictionary is None:
            return _LEAST_UNCHECKED
        return _LEAST_GERMAN if self._is_german else _LEAST

    @property
    def _is_german(self) -> bool:
        return base(self.language) == "de"

    def _may_end(self, first: str, second: str) -> bool:
        """Tell whether something in small letters isn't a noun, which German joins to words."""
        if first.lower() in PREFIXES and frequency(second.lower(), self.language) < _BINDING:
            return False
        if not self._is_german:
            return not self._is_dutch_compound(first, second)
        binds = max(frequency(part.lower(), self.language) for part in (first, second)) > _BINDING
        is_noun = first[0].isupper() and not binds and self._may_be_noun(first, second)
        return self._seems(second) and not is_noun

    def _is_dutch_compound(self, first: str, second: str) -> bool:
        """Tell whether two words are joined as nouns are: none holds sentences together, the second is no verb."""
        binds = max(frequency(part.lower(), self.language) for part in (first, second)) > _BINDING
        is_adjective = first.endswith("e")
        return not binds and not is_adjective and (not second.endswith("en") or second.endswith(("ingen", "heden")))

    def _may_be_noun(self, first: str, second: str) -> bool:
        """Tell whether German may make a noun of two words: of verbs only such as don't stand behind a noun."""
        if second.endswith("en"):
            return self._seems(first.lower())
        return self._seems(second.capitalize())

    def _has_noun(self, word: str, second: str) -> bool:
        """Tell whether a German word ends in a noun that is longer than the second of the two: "Bewusstsein"."""
        ends = (word[at:] for at in range(_SHORT, len(word) - len(second)))
        return self._is_german and any(len(end) >= _NOUN and self._seems(end.capitalize()) for end in ends)

    def _listed(self, part: str) -> float | None:
        """Say how often a word is used, as a logarithm: more than 0 for those used more often than most."""
        known = frequencies(self.language)
        return frequency(part, self.language) + known.words if known and known.count(part) else None

    def _may_be(self, part: str, listed: float | None, *, is_cut: bool) -> bool:
        """Tell whether something is a word: of two letters a frequent one, of more one that is known at all."""
        if listed is not None:
            return len(part) >= _SHORT or frequency(part, self.language) > _BINDING
        if len(part) <= _SHORT:
            return False
        made = len(part) >= (_SHORT + 1 if is_cut else _LONG) and is_compound(part, self.language)
        return made or self._is_word(part)

    def _is_word(self, part: str) -> bool:
        """Tell whether the dictionary has a word, or it is known besides."""
        return part in self.other or self._seems(part) or self._seems(part.capitalize())

    def _is_typo(self, part: str) -> bool:
        """Tell whether the list has a word, a rare one, that the dictionary hasn't: it has all that was typed."""
        known = frequencies(self.language)
        if not self.dictionary or not known or not known.count(part):
            return False
        return frequency(part, self.language) < _BINDING and not (self._is_word(part) or self.dictionary.has(part))

    def _seems(self, part: str) -> bool:
        return self.dictionary is not None and self.dictionary.seems(part)


def _cuts(word: str) -> Iterator[tuple[str, str]]:
    """Part a word where it may be two: at a capital inside of it, if there is one, or anywhere."""
    capitals = [match.start() for match in _CAPITAL.finditer(word)]
    for at in capitals or range(_SHORTEST, len(word) - _SHORTEST + 1):
        yield word[:at], word[at:]


@lru_cache(maxsize=4096)
def _bound(first: str, second: str, language: str) -> float:
    """Say how often words begin with the first, the rest being a word too, and end with the second."""
    known = frequencies(language)
    if known is None:
        return 0.0
    behind = sum(len(word) > len(first) + 1 and known.count(word[len(first) :]) > 0 for word in known.beginning(first))
    before = known.ending(second)
    if compounds(language):
        heads = [word[: -len(second)] for word in before]
        return log(1 + behind) + log(1 + sum(len(head) > 1 and known.count(head) > 0 for head in heads))
    return log(1 + behind) + log(1 + len(before))
