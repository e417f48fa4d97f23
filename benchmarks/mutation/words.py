"""Words of the languages that the pages are translated into: a file each in `words/`, all with the same keys."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import yaml

from benchmarks.mutation.page import pick

FOLDER = Path(__file__).with_name("words")
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words and forms. In `quoted` and `quotations`, … stands for what is quoted."""

    sentences: Sequence[str]
    titles: Sequence[str]
    notes: Sequence[str]
    preambles: Sequence[str]
    remarks: Sequence[str]
    refusals: Sequence[str]
    rests: Sequence[str]
    adverb: str
    alternative: str
    placeholder: str
    icon: str
    version: str
    sections: Sequence[str]
    numbered: Sequence[str]
    conjunctions: Sequence[str]
    months: Sequence[str]
    numbers: Sequence[str]
    date: str
    thousands: Sequence[str]
    quoted: str
    quotations: Sequence[str]
    spaced: str
    capital_nouns: bool
    keywords: Mapping[str, str]
    settings: Mapping[str, str]
    code: Mapping[str, str]

    def quote(self, text: str) -> str:
        """Put a text in quotation marks."""
        return self.quoted.replace("…", text)


@cache
def of(language: str) -> Words:
    """Give the words of one of `LANGUAGES`."""
    return Words(**yaml.safe_load((FOLDER / f"{language}.yml").read_text(encoding="utf-8")))


def sentence(language: str, rng: Random) -> str:
    """Give a harmless sentence in the language."""
    return pick(rng, of(language).sentences)


def title(language: str, rng: Random) -> str:
    """Give a harmless heading or name of a page in the language."""
    return pick(rng, of(language).titles)


def slug(text: str) -> str:
    """Give the id that a heading's words would make, in the reader's language."""
    return "-".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def spoilt(text: str, rng: Random) -> str:
    """Give a text with one letter or digit changed, another one each time."""
    at = pick(rng, [n for n, c in enumerate(text) if c.isascii() and c.isalnum()])
    alphabet = "0123456789" if text[at].isdigit() else "abcdefghijklmnopqrstuvwxyz"
    return text[:at] + pick(rng, [c for c in alphabet if c != text[at].lower()]) + text[at + 1 :]
