"""The sentences of a text beside those of its source."""

from collections.abc import Iterator

from helpcentre.sentences import sentences
from helpcentre.words.texts import Couple, Reading

Part = tuple[str, int]
"""A part of a text, and where it begins."""


def only(couple: Couple) -> tuple[Reading, Reading] | None:
    """Give the source and the translation where both are one text; what was parted or joined is compared by others."""
    one = len(couple.source) == len(couple.translation) == 1
    return (couple.source[0], couple.translation[0]) if one else None


def sentence_pairs(ours: Reading, theirs: Reading) -> Iterator[tuple[Part, Part]]:
    """Put sentences side by side; nothing where one text has more of them than the other."""
    parts, others = (
        [(side.shown[start:end], start) for start, end in sentences(side.shown)] for side in (ours, theirs)
    )
    yield from zip(parts, others, strict=True) if len(parts) == len(others) else ()
