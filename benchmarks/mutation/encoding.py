"""Damage that comes from encodings: mojibake, controls that nobody sees, decomposed letters, other line ends."""

import re
import unicodedata
from random import Random

from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick

_BLOCKS = ("paragraph", "bullet", "step", "heading", "table")
_BIDI = "\u202a\u202b\u202d\u202e\u2066\u2067\u200e\u200f"
_ZERO_WIDTH = "\u200b\u2060\ufeff\u200c\u200d\u00ad"
_LONG = 12


def _words(page: Page, pattern: str = r"[^\W\d_]{4,}") -> list[re.Match[str]]:
    lines = {n for b in page.of(*_BLOCKS) for n in range(b.first, b.last + 1)}
    return [word for word in page.find(pattern) if page.line_of(word.start()) in lines]


def _accented(page: Page) -> list[re.Match[str]]:
    return _words(page, r"[^\W\d_]*[à-öø-ÿ][^\W\d_]*")


def _inside(page: Page, rng: Random, characters: str, what: str) -> Mutation:
    word = pick(rng, _words(page))
    at = word.start() + rng.randrange(1, len(word[0]))
    # In a long word a soft hyphen says where it may be parted, which is what it is for.
    character = pick(rng, characters.replace("\u00ad", "") if len(word[0]) >= _LONG else characters)
    return page.replace(at, at, character, f"{what} U+{ord(character):04X} in {word[0]}")


def _spoilt(text: str, encoding: str) -> str:
    return text.encode("utf-8").decode(encoding, errors="replace")


@fault
def mojibake(page: Page, rng: Random) -> Mutation:
    """A word's bytes were read as another encoding's: `Ã©`."""
    word = pick(rng, _accented(page))
    new = _spoilt(word[0], pick(rng, ["cp1252", "latin-1"]))
    return page.replace(word.start(), word.end(), new, f"mojibake: {new}")


@fault
def mojibake_everywhere(page: Page, rng: Random) -> Mutation:
    """The whole page's bytes were read as another encoding's."""
    pick(rng, _accented(page))
    return page.whole(_spoilt(page.text, "cp1252"), "mojibake everywhere")


@fault
def mojibake_of_marks(page: Page, rng: Random) -> Mutation:
    """A quotation mark's or dash's bytes were read as another encoding's: `â€™`."""
    mark = pick(rng, _words(page, r"[’«»„“–…]"))
    new = _spoilt(mark[0], "cp1252")
    return page.replace(mark.start(), mark.end(), new, f"mojibake: {mark[0]} → {new}")


@fault
def replacement_character(page: Page, rng: Random) -> Mutation:
    """A letter was lost: `\ufffd`."""
    word = pick(rng, _accented(page))
    new = re.sub(r"[à-öø-ÿ]", "\ufffd", word[0], count=1)
    return page.replace(word.start(), word.end(), new, f"replacement character: {new}")


@fault
def question_marks(page: Page, rng: Random) -> Mutation:
    """Letters were lost and question marks stand for them."""
    word = pick(rng, _words(page, r"[^\W\d_]+[à-öø-ÿ][^\W\d_]+"))
    new = re.sub(r"[à-öø-ÿ]", "?", word[0])
    return page.replace(word.start(), word.end(), new, f"question mark: {new}")


@fault
def null_byte(page: Page, rng: Random) -> Mutation:
    """A NUL or another control character stands in the text."""
    return _inside(page, rng, "\0\x08\x1b\x7f\x85", "control")


@fault
def byte_order_mark(page: Page, rng: Random) -> Mutation:
    """The page begins with a byte order mark."""
    return Mutation("\ufeff" + page.text, ((1, 1),), "byte order mark")


@fault
def bidirectional_control(page: Page, rng: Random) -> Mutation:
    """A control turns the direction of the text, which can show something else than stands there."""
    return _inside(page, rng, _BIDI, "bidirectional control")


@fault
def zero_width_character(page: Page, rng: Random) -> Mutation:
    """A character without width stands in a word, which no search finds any more."""
    return _inside(page, rng, _ZERO_WIDTH, "zero width")


@fault
def letters_decomposed(page: Page, rng: Random) -> Mutation:
    """An accent is a character of its own."""
    word = pick(rng, _accented(page))
    return page.replace(word.start(), word.end(), unicodedata.normalize("NFD", word[0]), f"decomposed: {word[0]}")


@fault
def letters_decomposed_everywhere(page: Page, rng: Random) -> Mutation:
    """All accents of the page are characters of their own."""
    pick(rng, _accented(page))
    return page.whole(unicodedata.normalize("NFD", page.text), "decomposed everywhere")


@fault
def line_ends_of_other_systems(page: Page, rng: Random) -> Mutation:
    """All lines end in a bare carriage return."""
    pick(rng, page.lines[1:])
    return page.whole(page.text.replace("\n", "\r"), "CR line ends")


@fault
def one_carriage_return(page: Page, rng: Random) -> Mutation:
    """One line ends in a bare carriage return."""
    at = pick(rng, [match.start() for match in re.finditer(r"(?<=[\w.:])\n(?=\n?\w)", page.prose)])
    return page.replace(at, at + 1, "\r", "one CR")
