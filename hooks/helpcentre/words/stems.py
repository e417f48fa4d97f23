"""The words of a text by their stems, so that one form of a term stands for its inflections."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from helpcentre.languagecode import base

_NAMES = {
    "en": "english",
    "fr": "french",
    "it": "italian",
    "de": "german",
    "es": "spanish",
    "pt": "portuguese",
    "nl": "dutch",
    "da": "danish",
    "fi": "finnish",
    "hu": "hungarian",
    "no": "norwegian",
    "nb": "norwegian",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
_COMPOUNDING = frozenset(("de", "nl", "da", "sv", "nb", "no", "fi"))
"""Languages that write a compound as one word, in which a term is found too."""
_SHORTEST = 4
_WORD = re.compile(r"[^\W_]+")
GAP = "…"
_FORM = re.compile(rf"[^\W_]+|{GAP}")
_LONGEST_GAP = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its stem and where it stands."""

    text: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a term as it is looked for: stems, and gaps for any words."""

    text: str
    stems: tuple[str, ...]
    compounding: bool


@cache
def _stemmer(language: str) -> Any:
    name = _NAMES.get(language)
    # Loaded here, since only projects with terms need it.
    import snowballstemmer  # noqa: PLC0415

    return snowballstemmer.stemmer(name) if name else None


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """Give the stem of a word; the word itself in small letters where the language is unknown."""
    stemmer = _stemmer(base(language))
    small = word.casefold() if stemmer is None else word.lower()
    return str(stemmer.stemWord(small)) if stemmer else small


def words(text: str, language: str) -> list[Word]:
    """Give the words of a text."""
    return [Word(m[0], stem(m[0], language), m.start(), m.end()) for m in _WORD.finditer(text)]


@lru_cache(maxsize=4096)
def form(text: str, language: str) -> Form:
    """Prepare a form; `…` in it stands for up to eight words."""
    parts = (match[0] for match in _FORM.finditer(text))
    stems = tuple(part if part == GAP else stem(part, language) for part in parts)
    return Form(text, stems, base(language) in _COMPOUNDING)


def occurrences(wanted: Form, text: Sequence[Word], *, in_compounds: bool = True) -> Iterator[tuple[int, int]]:
    """Give where a form stands: the numbers of the first word and of that after the last one."""
    within = wanted.compounding and in_compounds
    first = wanted.stems[0]
    for start, word in enumerate(text):
        if first == GAP or _is(first, word, within):
            end = _match(wanted.stems, text, start, within)
            if end is not None:
                yield start, end


def may_occur(wanted: Form, text: Sequence[Word], stems: frozenset[str]) -> bool:
    """Tell at little cost that a form can't occur in a text whose stems are known."""
    first = wanted.stems[0]
    if first in stems or first == GAP:
        return True
    return (
        wanted.compounding and len(first) >= _SHORTEST and any(_plain(first) in _plain(it.text.lower()) for it in text)
    )


def _match(stems: tuple[str, ...], text: Sequence[Word], at: int, within: bool) -> int | None:
    for number, wanted in enumerate(stems):
        if wanted == GAP:
            rest = stems[number + 1 :]
            ends = (_match(rest, text, next_at, within) for next_at in range(at, min(at + _LONGEST_GAP, len(text)) + 1))
            return next((end for end in ends if end is not None), None)
        if at >= len(text) or not _is(wanted, text[at], within):
            return None
        at += 1
    return at


def _is(wanted: str, word: Word, within: bool) -> bool:
    return word.stem == wanted or (within and len(wanted) >= _SHORTEST and _plain(wanted) in _plain(word.text.lower()))


@lru_cache(maxsize=65536)
def _plain(text: str) -> str:
    """Give a text without its accents: German stems have lost their umlauts, compounds haven't."""
    return "".join(part for part in unicodedata.normalize("NFD", text) if not unicodedata.combining(part))
