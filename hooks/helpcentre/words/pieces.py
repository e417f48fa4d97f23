"""Pieces of the source's words that were glued into words of the translation, or cut out of them."""

from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from helpcentre.wordlists import words
from helpcentre.words.compounds import compounds, is_known, is_word
from helpcentre.words.identify import frequency

_PIECE, _LEFT, _LONGEST = 4, 4, 9
_KIN, _ENDING, _ADAPTED = 4, 2, 3
_SHORTEST = 6
_SHORTEST_PART, _LONG = 3, 10
_KNOWN_WELL, _IN_COMPOUNDS, _COMMON, _RARE = -14.0, -15.0, -11.5, -13.0
_USED, _KNOWN, _ALIKE, _CLEARLY = -10.0, -14.5, 0.7, 0.1
"""Logarithms of how often a piece or what is left is used."""
_SUFFIXES = words("abilit able ance ated ates ation ations ence ibilit ible ings ions ment ments tion tions")


@dataclass(frozen=True)
class Piece:
    """A piece, the word that it is of, and what is left of the word that it was found in."""

    piece: str
    whole: str
    rest: str

    def __str__(self) -> str:
        """Say what is wrong with the word."""
        return f'has "{self.piece}" in it, as of "{self.whole}"'


@lru_cache(maxsize=4096)
def without_piece(word: str, theirs: frozenset[str], language: str) -> Piece | None:
    """Take a piece of a source's word out of a word, so that a known one is left: `abonriptionnement`."""
    found = _pieces(word, theirs, len(word) - _LEFT, last=len(word))
    return next((it for at, it in found if is_known(it.rest, language) and not _is_adapted(word, at, it)), None)


def foreign_piece(word: str, theirs: Collection[str], language: str, source: str, page: Container[str]) -> Piece | None:
    """Find a piece of a source's word, itself no word of the language, in a longer one that is in use without it.

    This is said of words that may be lawful, compounds and those that are like a word of the source: what is left has
    to be a word of the `page`, or a common one; of a loan it is enough that it is longer than its model by the piece.
    """
    for start, found in _pieces(word, theirs, min(_LONGEST, len(word) - _SHORTEST), last=len(word) - 1):
        if _is_part(word, start, len(found.piece), language, source) or _is_adapted(word, start, found):
            continue
        used = frequency(found.piece, language)
        if (found.rest in page and used < _USED) or (used < _RARE and _is_left(word, found, theirs, language)):
            return found
    return None


def _pieces(word: str, theirs: Collection[str], longest: int, *, last: int) -> Iterator[tuple[int, Piece]]:
    """Give the pieces of source's words within a word, that end no later than `last`, the longest first."""
    for length in range(longest, _PIECE - 1, -1):
        for start in range(1, last - length + 1):
            piece, rest = word[start : start + length], word[:start] + word[start + length :]
            whole = next((other for other in sorted(theirs) if piece in other and len(other) > length), None)
            if whole:
                yield start, Piece(piece, whole, rest)


def _is_adapted(word: str, start: int, found: Piece) -> bool:
    """Tell whether a word is the source's in another spelling, or ends as learned words do in many languages."""
    if found.piece in _SUFFIXES and start + len(found.piece) >= len(word) - 1:
        return True
    if abs(len(word) - len(found.whole)) > _ADAPTED:
        return False
    return _likeness(word, found.whole) > max(_ALIKE, _likeness(found.rest, found.whole) + _CLEARLY)


def _is_left(word: str, found: Piece, theirs: Collection[str], language: str) -> bool:
    """Tell whether what is left of a word is in use, and the word no loan of one of `theirs`."""
    rest, by = found.rest, len(found.piece)
    if _is_common(rest, language) or _is_longer(word, found.whole, by, rest, language):
        return True
    if len(rest) <= _SHORTEST or frequency(rest, language) <= _KNOWN:
        return False
    return not any(len(word) - len(other) < by - _ENDING and _are_alike(word, other) for other in theirs)


def _are_alike(one: str, other: str) -> bool:
    return _likeness(one, other) > _ALIKE


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _is_longer(word: str, whole: str, by: int, rest: str, language: str) -> bool:
    """Tell whether a word that begins as one of the source's is longer than a loan would be."""
    return word[:_KIN] == whole[:_KIN] and len(word) - len(whole) >= by - _ENDING and is_known(rest, language)


def _is_part(word: str, start: int, length: int, language: str, source: str) -> bool:
    """Tell whether a piece is, or begins or ends, a part of a compound that a language may make: `Typoperationen`."""
    if not compounds(language) or not is_known(word[start : start + length], source):
        return False
    cuts = ((word[:at], word[at:]) for at in (start, start + length))
    return any(all(_is_either(part, language, source) for part in cut) for cut in cuts)


def _is_either(part: str, language: str, source: str) -> bool:
    return len(part) >= _SHORTEST_PART and (is_word(part, language) or is_known(part, source))


def _is_common(word: str, language: str) -> bool:
    if compounds(language):
        return frequency(word, language) > _IN_COMPOUNDS or (len(word) >= _LONG and is_known(word, language))
    return frequency(word, language) > _COMMON


@lru_cache(maxsize=4096)
def glued(word: str, theirs: frozenset[str], language: str) -> Piece | None:
    """Find the end of a source's word in a longer word that is known without it, whatever it is kin to."""
    for whole in sorted(theirs):
        for length in range(len(whole) - 1, _PIECE - 1, -1):
            piece = whole[-length:]
            at = word.find(piece, 1)
            rest = word[:at] + word[at + length :]
            is_kin = whole[:_KIN] == word[:_KIN] or len(rest) < max(_SHORTEST, length + 1)
            if (
                0 < at < len(word) - length
                and not is_kin
                and piece not in _SUFFIXES
                and frequency(rest, language) > _KNOWN_WELL
            ):
                return Piece(piece, whole, rest)
    return None


def is_torn(word: str, whole: str) -> bool:
    """Tell whether a word is another one with a piece cut out of its middle: `subion` of `subscription`."""
    if len(whole) - len(word) < _PIECE:
        return False
    head = next((at for at, (one, other) in enumerate(zip(word, whole, strict=False)) if one != other), len(word))
    return head >= 2 and len(word) - head >= 2 and whole.endswith(word[head:])
