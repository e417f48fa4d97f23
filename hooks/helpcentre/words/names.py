"""Names that are never translated, and how they get misspelt."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from helpcentre.rule import Fault
from helpcentre.words.texts import Reading

_WORD = re.compile(r"[^\W_]+(?:\.[^\W\d_]+)*")
_LEAST_ALIKE = 0.8
_SHORTEST = 5
_TYPOS = 2
_INNER = re.compile(r"[a-z][A-Z]")
"""A capital inside a word: no common word has one."""


def names_in(text: str, names: Sequence[str]) -> list[tuple[str, int, int]]:
    """Give the names that stand in a text as they are to be spelt, the longest where several begin."""
    return [(match[0], match.start(), match.end()) for match in _pattern(tuple(names)).finditer(text)]


@lru_cache(maxsize=16)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Match each name, longest first; its words may stand on two lines or be joined by hyphens."""
    spelt = (r"[\s-]".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)")


@lru_cache(maxsize=16)
def _any_case(names: tuple[str, ...]) -> re.Pattern[str]:
    """Match names in any case and with their words joined or parted; only those that can't be common words."""
    spelt = (_SPACE.join(map(re.escape, _pieces(name))) for name in names if is_distinct(name))
    return re.compile(rf"(?<![\w.@/-])(?:{'|'.join(spelt) or '(?!)'})(?![\w@])", re.IGNORECASE)


_SPACE = r"[\s-]?"
_PIECE = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|[^\w\s]|\d+")


def _pieces(name: str) -> list[str]:
    return _PIECE.findall(name)


def is_distinct(name: str) -> bool:
    """Tell whether a name can be told from common words in any case: by capitals inside a word, or by two words."""
    return bool(re.search(r"[a-z][A-Z]", name)) or " " in name


def misspelt(reading: Reading, names: Sequence[str], common: frozenset[str]) -> Iterator[Fault]:
    """Tell what is nearly a name: in another case, parted or joined otherwise, or with a letter or two wrong.

    `common` are the words, in small letters, that are no slip: those of other names, of labels, of the source.
    """
    text = reading.shown
    taken = [(start, end) for _, start, end in names_in(text, names)]
    found = [*_in_other_case(text, names, taken)]
    taken += [span for span, _ in found]
    found += _with_typos(text, names, taken, common)
    for span, name in sorted(found):
        spelt = " ".join(text[span[0] : span[1]].split())
        yield reading.fault(span, f'"{spelt}" is written "{name}"', None, name)


def _in_other_case(
    text: str, names: Sequence[str], taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], str]]:
    plain = _plain(tuple(names))
    for match in _any_case(tuple(names)).finditer(text):
        words = match[0]
        # "go to" and "log me in" are what people do.
        if _overlaps(match.span(), taken) or (re.search(r"\s", words) and words == words.lower()):
            continue
        name = plain[_squeezed(words)]
        if words.replace("-", " ") != name and " ".join(words.split()) != name:
            yield match.span(), name


def _with_typos(
    text: str, names: Sequence[str], taken: Sequence[tuple[int, int]], common: frozenset[str]
) -> Iterator[tuple[tuple[int, int], str]]:
    parts = _parts(tuple(names))
    for match in _WORD.finditer(text):
        word = match[0]
        if word[0].isupper() and len(word) >= _SHORTEST - 1 and (_INNER.search(word) or word.lower() not in common):
            best = max(parts, key=lambda part: _likeness(part, word), default="")
            if word not in parts and _likeness(best, word) and not _overlaps(match.span(), taken):
                yield match.span(), best


@lru_cache(maxsize=16)
def _plain(names: tuple[str, ...]) -> Mapping[str, str]:
    """Give the names by what is left of them without spaces, hyphens and capitals."""
    return {_squeezed(name): name for name in names}


@lru_cache(maxsize=16)
def _parts(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words of names, sorted, but the short ones."""
    return tuple(sorted({part for name in names for part in name.split() if len(part) >= _SHORTEST}))


@lru_cache(maxsize=65536)
def _likeness(part: str, word: str) -> float:
    """Say how much alike a word and a part of a name are; 0 for words that differ by more than a slip."""
    if abs(len(part) - len(word)) > _TYPOS or part[0].lower() != word[0].lower():
        return 0.0
    ratio = SequenceMatcher(None, part.lower(), word.lower(), autojunk=False).ratio()
    return ratio if ratio >= _LEAST_ALIKE else 0.0


def _overlaps(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s-]", "", text).lower()
