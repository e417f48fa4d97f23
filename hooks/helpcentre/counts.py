"""How much there is on a page that a check looks at."""

import re
from typing import NamedTuple

from helpcentre.document import Document, Kind

_NUMBER = re.compile(r"\d+(?:[.,:/’'\u00a0\u202f-]\d+)*")


class Counts(NamedTuple):
    """What was compared; every name is that of its thing in the plural."""

    headings: int = 0
    links: int = 0
    steps: int = 0
    numbers: int = 0

    def __add__(self, other: "Counts") -> "Counts":  # type: ignore[override]
        """Add up what is on two pages."""
        return Counts(*map(sum, zip(self, other, strict=True)))


def count(document: Document) -> Counts:
    """Count what is on a page: in its blocks at every depth, but not in its code."""
    steps = numbers = 0
    for block in document.blocks:
        if block.kind is Kind.STEPS:
            steps += sum(child.kind is Kind.ITEM for child in block.children)
        if block.kind is not Kind.CODE and (text := f"{block.title} {block.text}") != " ":
            numbers += len(_NUMBER.findall(text))
    return Counts(len(document.headings), len(document.links), steps, numbers)
