"""Hides parts of a text from what is looked for in the rest of it."""

from collections.abc import Iterable

from helpcentre.prose import blanked


def masked_at(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Give `text` with the characters of some spans masked; lines and offsets stay the same."""
    parts: list[str] = []
    position = 0
    for start, end in sorted(spans):
        if end > position:
            first = max(start, position)
            parts.append(text[position:first])
            parts.append(blanked(text[first:end]))
            position = end
    return "".join([*parts, text[position:]])


def line_starts(text: str) -> list[int]:
    """Give the offset at which each line of a text begins."""
    starts = [0]
    while (found := text.find("\n", starts[-1])) >= 0:
        starts.append(found + 1)
    return starts
