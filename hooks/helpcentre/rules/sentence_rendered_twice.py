"""A sentence that a page's source has twice is rendered in two ways.

Texts of four words and more count, when the source has them letter by letter more than once on a page.

## Why

Readers take two wordings for two things, and look for the difference.

## Fix

Use one of them in both places.

## Example

    docs/fr/pay.md:7:1: error: this renders the same text (docs/en/pay.md:7) as line 3, in other words
    [sentence-rendered-twice]
"""

import re
from collections.abc import Iterator

from helpcentre.finding import Severity
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.words.texts import Couple, Reading, couples

SEVERITY = Severity.WARNING
_FEWEST = 4
_TARGET = re.compile(r"\]\ufffc+")


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each rendering that differs from the first one of the same text."""
    first: dict[str, Couple] = {}
    for couple in couples(pair):
        if len(couple.source) > 1 or len(couple.translation) > 1:
            continue
        text = _plain(couple.source[0])
        if len(text.split()) < _FEWEST:
            continue
        known = first.setdefault(text, couple)
        here, there = (_plain(item.translation[0]) for item in (couple, known))
        if here != there and couple.source[0].block.kind is known.source[0].block.kind:
            place, line = couple.source[0].place(0), known.translation[0].place(0).line
            message = f"this renders the same text ({place}) as line {line}, in other words"
            yield couple.translation[0].fault((0, 0), message, place)


def _plain(reading: Reading) -> str:
    """Give the words of a text, however they are stressed and wherever its links lead."""
    return " ".join(_TARGET.sub("]", reading.shown).replace("*", "").replace("_", "").split())
