"""Finds the unit or currency of a number, and the word that multiplies it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import ascii_letters
from typing import Generic, TypeVar

from helpcentre.quantities.characters import runs_on
from helpcentre.quantities.locales import conventions
from helpcentre.quantities.measure_names import CURRENCIES, PERCENT, factors, names

SECONDS = {"duration-second": 1, "duration-minute": 60, "duration-hour": 3600, "duration-day": 86400}
SECONDS["duration-week"] = 7 * 86400
_LEADING = frozenset((*CURRENCIES, PERCENT))
# A letter is a sign in its one case only: "5 A" are amperes, "5 a" are two words; so are "5 Go" and "5 to".
_NO_SIGNS = frozenset(ascii_letters) - frozenset("AVWhsmgLlB")
_NO_OCTETS = frozenset(("ko", "mo", "go", "to", "KO", "MO", "GO", "TO"))
# Cases of names that CLDR gives in one of them, "Monate" and "Monaten", end in so many letters more.
_LONG, _ENDING = 4, 2
_REACH = 48

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unit:
    """The units that may be meant, from where up to where number and unit stand, and what multiplies the number."""

    units: frozenset[str]
    start: int
    end: int
    factor: int


@dataclass(frozen=True)
class Measures:
    """What names and signs mean in a language, `percent` those of per cent."""

    names: "_Names[frozenset[str]]"
    leading: "_Names[frozenset[str]]"
    factors: "_Names[int]"
    percent: re.Pattern[str]

    def unit(self, text: str, start: int, end: int) -> Unit:
        """Give the unit of the number from `start` up to `end`; currencies and per cent may stand before it."""
        factor = 1
        if word := _after(text, end, self.factors):
            end, factor = word[1], self.factors.known[word[0]]
        before = _before(text, start, self.leading)
        after = _after(text, end, self.names)
        if before and (not after or before[1]):
            name, _, first = before
            return Unit(self.leading.known[name], first, end, factor)
        if after:
            return Unit(self.names.known[after[0]], start, after[1], factor)
        return Unit(frozenset(), start, end, factor)


@cache
def measures(language: str) -> Measures:
    """Give the measures of a language; where CLDR doesn't know it, signs that all languages share."""
    locale = conventions(language).locale
    known = names(locale)
    percent = (re.escape(name[:5]) for name, units in known.items() if PERCENT in units)
    return Measures(
        names=_Names(known),
        leading=_Names({name: units for name, units in known.items() if units <= _LEADING}),
        factors=_Names(factors(locale)),
        percent=re.compile("|".join(percent), re.IGNORECASE),
    )


def has_percent(text: str, language: str) -> bool:
    """Say whether a text says per cent anywhere."""
    return bool(measures(language).percent.search(text))


class _Names(Generic[T]):
    """Names and what they mean; the longest come first among those with one first, or last, character."""

    def __init__(self, known: Mapping[str, T]) -> None:
        self.known = known
        self.by_first: dict[str, list[str]] = {}
        self.by_last: dict[str, list[str]] = {}
        for name in sorted(known, key=lambda name: (-len(name), name)):
            self.by_first.setdefault(name[0], []).append(name)
            self.by_last.setdefault(name[-1], []).append(name)


def _after(text: str, position: int, names: _Names[T]) -> tuple[str, int] | None:
    """Find the longest of the names right after `position`, with a space or hyphen between; give it and its end."""
    start = position + (text[position : position + 1] in {" ", "-"})
    following = _lower(text[start : start + _REACH]).replace("-", " ")
    for name in names.by_first.get(following[:1], ()):
        if following.startswith(name) and (end := _word_end(following, name)):
            written = text[start : start + end]
            return None if written in _NO_SIGNS or written in _NO_OCTETS else (name, start + end)
    return None


def _word_end(following: str, name: str) -> int:
    end = len(name)
    if runs_on(name[-1]):
        return end
    if len(name) >= _LONG:
        while end < len(name) + _ENDING and following[end : end + 1].isalpha():
            end += 1
    return 0 if following[end : end + 1].isalnum() else end


def _before(text: str, position: int, names: _Names[T]) -> tuple[str, bool, int] | None:
    """Find the longest of the names right before `position`; give it, whether it touches the number, its start."""
    first = max(0, position - _REACH)
    near = text[first:position].rstrip("-\u2212")
    preceding = _lower(near.removesuffix(" "))
    for name in names.by_last.get(preceding[-1:], ()):
        if preceding.endswith(name) and not (name[0].isalpha() and preceding[: -len(name)][-1:].isalpha()):
            return name, not near.endswith(" "), first + len(preceding) - len(name)
    return None


def _lower(text: str) -> str:
    """Give `text` in lower case, as long as it was."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
