"""Reads all quantities of a text in the way of its language."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from helpcentre.quantities.characters import plain, visible
from helpcentre.quantities.clock import times
from helpcentre.quantities.dates import dates
from helpcentre.quantities.locales import Conventions, conventions
from helpcentre.quantities.mask import HIDDEN, LETTER, mask
from helpcentre.quantities.measures import SECONDS, measures, name_of
from helpcentre.quantities.model import Kind, Quantity, Reading, part
from helpcentre.quantities.numbers import NUMBER, canonical, foreign_values, local_values, version
from helpcentre.quantities.telephones import telephones
from helpcentre.quantities.words import knows, spelled

_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|ère|e|è|ème|eme|de|ste|te|º|ª|°|o|a|os|as|х|й|я|е|го|му)(?![^\W_])")
_LABELLED = re.compile(rf"[{LETTER}]{{2,}}\.? $")
_NOUN = re.compile(r" [^\W\d_]")
_ONE_LETTER = "AVWhsmgLlB"
_DECADE = re.compile(r"'?(?:s|ies|er|ern|х|-х)(?![^\W_])")
_NAME_TAIL = re.compile(rf"[{LETTER}][{LETTER}\d]*(?:[.-][{LETTER}\d]+)*")
_VERSION_MARK = re.compile(r"(?<![^\W_])[vV]\.?$")
_HOUR_SIGN = re.compile(r" ?h(?![^\W_])")
_SIGN_BEFORE = re.compile(rf"[^\w)\]{HIDDEN}-]-$|\u2212$")


@lru_cache(maxsize=8192)
def read(text: str, language: str, code: tuple[str, ...] = ()) -> Reading:
    """Read the quantities in `text`, which is written in `language`; `code` are the pieces of code in it.

    Offsets are those of `text` without the characters that only direct its layout.
    """
    known = conventions(language)
    masked = mask(plain(visible(text)), code)
    words = spelled(masked.text, known.language)
    if not any(character.isdigit() for character in masked.text):
        return Reading((), words, masked.spare, knows(known.language))
    reader = _Reader(masked.text, known)
    quantities = tuple(sorted(reader.read(), key=lambda quantity: quantity.start))
    spare = masked.spare + reader.names
    return Reading(quantities, words, spare, knows(known.language), bool(reader.measures.percent.search(masked.text)))


class _Reader:
    def __init__(self, text: str, known: Conventions) -> None:
        self.text, self.known = text, known
        self.measures = measures(known.language if known.locale is None else str(known.locale))
        self.names: Counter[str] = Counter()

    def read(self) -> Iterator[Quantity]:
        """Give dates first, then what may be part of one."""
        for found in (dates(self.text, self.known), times(self.text, self.known), telephones(self.text)):
            taken: list[Quantity] = []
            for quantity in found:
                if all(quantity.start >= other.end or quantity.end <= other.start for other in taken):
                    taken.append(quantity)
            for quantity in taken:
                self.text = (
                    self.text[: quantity.start] + HIDDEN * (quantity.end - quantity.start) + self.text[quantity.end :]
                )
            yield from taken
        for match in NUMBER.finditer(self.text):
            yield from self._numbers(match[0], match.start())

    def _numbers(self, token: str, start: int) -> Iterator[Quantity]:
        values = local_values(token, self.known)
        foreign = foreign_values(token, self.known)
        dotted = version(token, self.known)
        end = start + len(token)
        units, whole, factor = self._units(start, end)
        decade = _DECADE.match(self.text, end) if token[-1] == "0" and token.isdigit() else None
        tail = _NAME_TAIL.match(self.text, end)
        if tail and whole[1] <= end and factor == 1 and not (decade or _ORDINAL.match(self.text, end)):
            self.names.update(re.findall(r"\d+", token))
            return
        readings = {self._signed(value, start) for value in values}
        readings |= {dotted} if dotted else set()
        if _VERSION_MARK.search(self.text, max(0, start - 3), start):
            readings.add(f"v{token}")
        if decade and len(token) == 4:
            units = frozenset()
            readings.add(token[2:])
        if factor != 1:
            readings = {str(_times(value, factor)) for value in readings if not value.startswith("v")} or readings
        readings |= _durations(readings, units) | self._clock(token, end)
        only_version = not values and dotted is not None and token.count(".") > 1
        yield Quantity(
            Kind.VERSION if only_version else Kind.NUMBER,
            token,
            start,
            end,
            frozenset(readings or {f"?{token}"}),
            foreign,
            units,
            _pieces(token, start),
            whole,
            bool(_LABELLED.search(self.text, max(0, start - 30), start) and not _NOUN.match(self.text, whole[1])),
        )

    def _signed(self, value: str, start: int) -> str:
        before = self.text[max(0, start - 2) : start]
        return f"-{value}" if _SIGN_BEFORE.search(before if start > 1 else f" {before}") and value != "0" else value

    def _clock(self, token: str, end: int) -> set[str]:
        match = re.fullmatch(r"(\d{1,2})\.([0-5]\d)", token) if self.known.dotted_times else None
        if match is None and _HOUR_SIGN.match(self.text, end):
            match = re.fullmatch(r"(\d{1,2})()", token)
        return {f"T{int(match[1]) % 24:02}:{match[2] or '00'}"} if match and int(match[1]) <= 24 else set()

    def _units(self, start: int, end: int) -> tuple[frozenset[str], tuple[int, int], int]:
        """Give the units beside a number, its place with them, and what a word such as "million" multiplies it by."""
        factor = 1
        if self.measures.factor and (word := self.measures.factor.match(self.text, end)):
            factor, end = self._factor(word[1]), word.end()
        before = self.measures.before.search(self.text, max(0, start - 24), start)
        after = self.measures.after.match(self.text, end)
        if before and (not after or not before[0][-1:].isspace()):
            return self.measures.names.get(name_of(before[0]), frozenset()), (before.start(), end), factor
        if after:
            return self._meaning(after[0].strip(" -")), (start, after.end()), factor
        return frozenset(), (start, end), factor

    def _factor(self, word: str) -> int:
        name = word.lower()
        while name not in self.measures.factors and name:
            name = name[:-1]
        return self.measures.factors.get(name, 1)

    def _meaning(self, found: str) -> frozenset[str]:
        # A letter is a sign in its one case only: "5 A" are amperes, "5 a" are two words; so are "5 Go" and "5 to".
        if len(found) == 1 and found.isalpha() and found.isascii() and found not in _ONE_LETTER:
            return frozenset()
        if found in {"ko", "mo", "go", "to", "KO", "MO", "GO", "TO"}:
            return frozenset()
        name = name_of(found)
        name = name.replace("-", " ")
        while name and name not in self.measures.names:
            name = name[:-1]
        return self.measures.names.get(name, frozenset())


def _times(value: str, factor: int) -> str:
    whole, _, fraction = value.partition(".")
    digits = str(factor)[1:]
    if len(fraction) > len(digits) or set(digits) - {"0"}:
        return value
    moved = fraction.ljust(len(digits), "0")
    return canonical(whole + moved) if not whole.startswith("-") else f"-{canonical(whole[1:] + moved)}"


def _durations(values: set[str], units: frozenset[str]) -> set[str]:
    # 24 hours are a day, two weeks 14 Tage.
    return {f"{int(value) * SECONDS[unit]} s" for unit in units & SECONDS.keys() for value in values if value.isdigit()}


def _pieces(token: str, start: int) -> tuple[Quantity, ...]:
    """Give the numbers that a token is if what parts thousands in it only parts numbers: 80 443, or 1,2,3."""
    if " " not in token and "," not in token:
        return ()
    return tuple(part(piece[0], start + piece.start()) for piece in re.finditer(r"\d+", token))
