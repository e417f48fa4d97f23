"""Telephone numbers: groups of digits that only as a whole mean something."""

import re
from collections.abc import Iterator

from helpcentre.quantities.locales import Conventions
from helpcentre.quantities.model import Kind, Quantity, part

_TELEPHONE = re.compile(
    r"(?<![\w.,])\+\d{7,15}(?!\w)"
    r"|(?<![\w.,])(?:\+|00(?=[1-9]))\d{1,3}(?:[ ./-]{1,2}\d{1,5}|[ ./-]{0,2}\(\d{1,5}\)\d{0,5}){2,6}(?!\w)"
    r"|(?<!\w)\(\d{2,5}\)[ ./-]?\d{2,5}(?:[ ./-]\d{2,5}){1,4}(?!\w)"
    r"|(?<![\w.,$€£-])(?:1-)?\d{3}-\d{3}-\d{4}(?![\w-])"
)


def telephones(text: str, known: Conventions) -> Iterator[Quantity]:
    """Read the telephone numbers in `text`: those after + or an area code in brackets, and 555-555-0100.

    They are the same in all languages, `known` as everywhere else.
    """
    del known
    for match in _TELEPHONE.finditer(text):
        digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", match[0]))
        if 7 <= len(digits) <= 15:
            raw = match[0].rstrip(" ./-")
            groups = tuple(
                part(group[0], match.start() + group.start(), str(int(group[0]))) for group in re.finditer(r"\d+", raw)
            )
            value = ("+" + digits.removeprefix("00")) if raw[0] in "+0" else digits
            yield Quantity(
                Kind.TELEPHONE, raw, match.start(), match.start() + len(raw), frozenset((value,)), parts=groups
            )
