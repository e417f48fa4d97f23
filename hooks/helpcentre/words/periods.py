"""Words for periods of time, "monthly" and "per year", and texts of a translation that name another one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from helpcentre.languagecode import base
from helpcentre.words.beside import Part, only, sentence_pairs
from helpcentre.words.periodwords import COUNTED, MIXED, SPELT, STEMS, WORDS
from helpcentre.words.texts import Couple, Reading

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
    return base(language) in WORDS


def exchanged(couple: Couple, source: str, language: str) -> Iterator[Exchanged]:
    """Give the periods that a text names and its source doesn't, or less often, in as far as others are lost.

    Texts of as many sentences as their sources are compared sentence by sentence. What is counted is left alone:
    12 months are a year.
    """
    both = only(couple)
    if both is None:
        return
    ours, theirs = both
    written = ours.text.passage.text.lower()
    if not any(stem in written for stem in STEMS[base(source)]):
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


def _compared(ours: Reading, theirs: Reading) -> Iterator[tuple[Part, Part]]:
    """Put sentences side by side, or else whole texts, and the texts of their pictures."""
    yield from list(sentence_pairs(ours, theirs)) or [((ours.shown, 0), (theirs.shown, 0))]
    pictures, counterparts = list(_alternatives(ours)), list(_alternatives(theirs))
    yield from zip(pictures, counterparts, strict=True) if len(pictures) == len(counterparts) else ()


def _alternatives(reading: Reading) -> Iterator[Part]:
    end = 0
    for picture in (link for link in reading.block.links if link.image):
        words = re.compile(r"\s+".join(map(re.escape, picture.text.split())))
        if found := words.search(reading.text.passage.text, end):
            end = found.end()
            yield found[0], found.start()


def _periods(text: str, language: str) -> Mapping[str, list[tuple[int, int]]] | None:
    """Give the places of each period; None where what the text says of time can't be told for sure."""
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _pattern(base(language)).finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if COUNTED.search(before) or SPELT.search(before):
            return None
        found.setdefault(str(match.lastgroup), []).append(match.span())
    return None if found and MIXED.search(text) else found


@cache
def _pattern(code: str) -> re.Pattern[str]:
    names = "|".join(f"(?P<{period}>{words})" for period, words in WORDS[code].items())
    return re.compile(rf"(?<![\w@./_-])(?:{names})(?![\w@/_]|-\w)", re.IGNORECASE)
