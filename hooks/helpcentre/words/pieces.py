"""Pieces of the source's words that were glued into words of the translation, or cut out of them."""

from collections.abc import Collection, Container
from functools import lru_cache

from helpcentre.wordlists import words
from helpcentre.words.compounds import compounds, is_known
from helpcentre.words.identify import frequency

_PIECE, _LEFT, _LONGEST = 4, 4, 9
_KIN, _ENDING = 4, 2
_SHORTEST = 6
_KNOWN_WELL, _IN_COMPOUNDS, _COMMON, _RARE = -14.0, -15.0, -11.5, -13.0
_SUFFIXES = words("able ance ated ates ation ence ible ings ions ment ments tion tions")


@lru_cache(maxsize=4096)
def without_piece(word: str, theirs: frozenset[str], language: str) -> tuple[str, str] | None:
    """Take a piece of a source's word out of a word, so that a known one is left: `abonriptionnement`."""
    for length in range(len(word) - _LEFT, _PIECE - 1, -1):
        for start in range(1, len(word) - length + 1):
            piece, rest = word[start : start + length], word[:start] + word[start + length :]
            whole = next((other for other in sorted(theirs) if piece in other and len(other) > length), None)
            if whole and is_known(rest, language):
                return piece, whole
    return None


def foreign_piece(
    word: str, theirs: Collection[str], language: str, source: str, page: Container[str]
) -> tuple[str, str] | None:
    """Find a piece of a source's word, itself no word of the language, in a longer one that is in use without it.

    This is said of words that may be lawful, compounds and those that are like a word of the source: what is left has
    to be a word of the `page`, or a common one; of a loan it is enough that it is longer than its model by the piece.
    """
    for length in range(min(_LONGEST, len(word) - _SHORTEST), _PIECE - 1, -1):
        for start in range(1, len(word) - length):
            piece, rest = word[start : start + length], word[:start] + word[start + length :]
            whole = next((other for other in sorted(theirs) if piece in other and len(other) > length), None)
            if not whole or not _is_foreign(piece, language, source):
                continue
            if rest in page or _is_common(rest, language) or _is_longer(word, whole, length, rest, language):
                return piece, whole
    return None


def _is_longer(word: str, whole: str, by: int, rest: str, language: str) -> bool:
    """Tell whether a word that begins as one of the source's is longer than a loan would be."""
    return word[:_KIN] == whole[:_KIN] and len(word) - len(whole) >= by - _ENDING and is_known(rest, language)


def _is_foreign(piece: str, language: str, source: str) -> bool:
    """Tell whether a piece is no word that a language may have in another one, as in "Testdeployment"."""
    return frequency(piece, language) < _RARE and not (compounds(language) and is_known(piece, source))


def _is_common(word: str, language: str) -> bool:
    return frequency(word, language) > (_IN_COMPOUNDS if compounds(language) else _COMMON)


@lru_cache(maxsize=4096)
def glued(word: str, theirs: frozenset[str], language: str) -> tuple[str, str] | None:
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
                return piece, whole
    return None


def is_torn(word: str, whole: str) -> bool:
    """Tell whether a word is another one with a piece cut out of its middle: `subion` of `subscription`."""
    if len(whole) - len(word) < _PIECE:
        return False
    head = next((at for at, (one, other) in enumerate(zip(word, whole, strict=False)) if one != other), len(word))
    return head >= 2 and len(word) - head >= 2 and whole.endswith(word[head:])
