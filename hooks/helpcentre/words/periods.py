"""Words for periods of time, "monthly" and "per year", and texts of a translation that name another one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from helpcentre.sentences import sentences
from helpcentre.words.periodwords import COUNTED, MIXED, SPELT, STEMS, WORDS
from helpcentre.words.texts import Couple, Reading

_Part = tuple[str, int]
"""A part of a text, and where it begins."""
_NEAR = 24
"""Characters before a word among which its number stands."""


@dataclass(frozen=True)
class Exchanged:
    """A period that a text names, where its source names another one instead."""

    reading: Reading
    span: tuple[int, int]
    word: str
    source: Reading
    source_span: tuple[int, int]
    source_word: str


def is_known(language: str) -> bool:
    """Tell whether the words of a language are known."""
    return _code(language) in WORDS


def exchanged(couple: Couple, source: str, language: str) -> Iterator[Exchanged]:
    """Give the periods that a text names and its source doesn't, or less often, in as far as others are lost.

    Texts of as many sentences as their sources are compared sentence by sentence. What is counted is left alone:
    12 months are a year.
    """
    if len(couple.source) != 1 or len(couple.translation) != 1:
        return
    ours, theirs = couple.source[0], couple.translation[0]
    written = ours.text.passage.text.lower()
    if not any(stem in written for stem in STEMS[_code(source)]):
        return
    for (text, at), (other, there) in _compared(ours, theirs):
        wanted, found = _periods(text, source), _periods(other, language)
        if wanted is None or found is None:
            continue
        lost = [spans[0] for period, spans in wanted.items() if period not in found]
        new = [spans[-1] for period, spans in found.items() if len(spans) > len(wanted.get(period, ()))]
        for (first, last), (start, end) in zip(lost, new, strict=False):
            here, counterpart = (start + there, end + there), (first + at, last + at)
            yield Exchanged(theirs, here, other[start:end], ours, counterpart, text[first:last])


def _compared(ours: Reading, theirs: Reading) -> Iterator[tuple[_Part, _Part]]:
    """Put sentences side by side, or whole texts, and the texts of their pictures."""
    parts, others = (
        [(side.shown[start:end], start) for start, end in sentences(side.shown)] for side in (ours, theirs)
    )
    if len(parts) != len(others):
        parts, others = [(ours.shown, 0)], [(theirs.shown, 0)]
    pictures, counterparts = list(_alternatives(ours)), list(_alternatives(theirs))
    yield from zip(parts, others, strict=True)
    yield from zip(pictures, counterparts, strict=False) if len(pictures) == len(counterparts) else ()


def _alternatives(reading: Reading) -> Iterator[_Part]:
    end = 0
    for picture in (link for link in reading.block.links if link.image):
        words = re.compile(r"\s+".join(map(re.escape, picture.text.split())))
        if found := words.search(reading.text.passage.text, end):
            end = found.end()
            yield found[0], found.start()


def _periods(text: str, language: str) -> Mapping[str, list[tuple[int, int]]] | None:
    """Give the places of each period; None where what the text says of time can't be told for sure."""
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _pattern(_code(language)).finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if COUNTED.search(before) or SPELT.search(before):
            return None
        found.setdefault(str(match.lastgroup), []).append(match.span())
    return None if found and MIXED.search(text) else found


@cache
def _pattern(code: str) -> re.Pattern[str]:
    names = "|".join(f"(?P<{period}>{words})" for period, words in WORDS[code].items())
    return re.compile(rf"(?<![\w@./_-])(?:{names})(?![\w@/_]|-\w)", re.IGNORECASE)


def _code(language: str) -> str:
    return language.partition("-")[0].lower()
