"""Whether bold words of one language are parted or joined otherwise in another."""

import re
from collections.abc import Sequence

from helpcentre.inline.compare import alike, without_tags
from helpcentre.inline.model import Thing

_SAME_ROOT = 0.75
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def are_akin(ours: str, theirs: str) -> bool:
    """Tell whether two stretches share a word, by beginning or letters: "data" and "Daten", "field" and "Feld"."""
    words = [[word.casefold() for word in _LONG_WORD.findall(text)] for text in (ours, theirs)]
    return any(one[:3] == other[:3] or alike(one, other) >= _SAME_ROOT for one in words[0] for other in words[1])


def is_joined(ours: Thing, matched: Sequence[tuple[Thing, Thing]], ratio: float) -> bool:
    """Tell whether the words of a bold stretch are in another one: "**use** it **twice**" → "**zweimal verwenden**"."""
    return any(
        " " in theirs.value
        and _is_prose(ours)
        and _is_prose(other)
        and _fits_better(size(theirs), size(other) * ratio, size(ours) * ratio)
        for other, theirs in matched
    )


def is_parted(theirs: Thing, matched: Sequence[tuple[Thing, Thing]], ratio: float) -> bool:
    """Tell whether a bold stretch is the second half of one: "**around**" → "**um** sie **herum**"."""
    return any(
        _is_prose(ours) and _fits_better(size(ours) * ratio, size(other), size(theirs)) for ours, other in matched
    )


def is_beside(one: Thing, other: Thing, things: Sequence[Thing]) -> bool:
    """Tell whether no other bold words stand between two of a text."""
    return abs(things.index(one) - things.index(other)) == 1


def size(thing: Thing) -> int:
    """Give the number of letters that readers see."""
    return len(without_tags(thing.value))


def _is_prose(thing: Thing) -> bool:
    """Tell whether bold words are a part of the sentence; labels begin with a capital."""
    return not thing.value[:1].isupper()


def _fits_better(whole: float, part: float, more: float) -> bool:
    # With slack: the ratio of lengths is the page's, and no other paragraph is to decide whether these words are told.
    return abs(whole - part - more) <= 1.25 * abs(whole - part) + 1
