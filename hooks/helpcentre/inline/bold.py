"""Finds the stretches of a text that are bold, as Python-Markdown makes them."""

import re
from collections.abc import Iterator

_MARK = re.compile(r"(?<![\\*])\*{2,3}(?!\*)|(?<![\\_])_{2,3}(?!_)")


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end, marks and all, of each bold stretch of a text whose code is masked.

    Marks that stand apart from their words, or that have no partner, make nothing bold.
    """
    opening: re.Match[str] | None = None
    for mark in _MARK.finditer(text):
        before, after = text[: mark.start()][-1:], text[mark.end() : mark.end() + 1]
        within = mark[0][0] == "_" and before.isalnum() and after.isalnum()
        if opening is not None and mark[0][0] == opening[0][0]:
            if before and not before.isspace() and not within and mark.start() > opening.end():
                yield opening.start(), mark.start() + len(opening[0])
                opening = None
        elif opening is None and after and not after.isspace() and not within:
            opening = mark
