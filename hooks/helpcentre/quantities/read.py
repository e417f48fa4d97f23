"""Reads all quantities of a text in the way of its language."""

import re
from functools import lru_cache

from helpcentre.quantities.characters import plain, visible
from helpcentre.quantities.clock import times
from helpcentre.quantities.dates import dates
from helpcentre.quantities.figures import Figures
from helpcentre.quantities.locales import Conventions, conventions
from helpcentre.quantities.mask import HIDDEN, mask
from helpcentre.quantities.measures import measures
from helpcentre.quantities.model import Quantity, Reading
from helpcentre.quantities.telephones import telephones

_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=8192)
def read(text: str, language: str, code: tuple[str, ...] = ()) -> Reading:
    """Read the quantities in `text`, which is written in `language`; `code` are the pieces of code in it.

    Offsets are those of `text` without the characters that only direct its layout.
    """
    known = conventions(language)
    masked = mask(plain(visible(text)), code)
    if not _DIGIT.search(masked.text):
        return Reading((), masked.text, known.language, masked.spare)
    moments, text = _moments(masked.text, known)
    figures = Figures(text, known, measures(known.code))
    quantities = sorted((*moments, *figures.read()), key=lambda quantity: quantity.start)
    return Reading(tuple(quantities), masked.text, known.language, masked.spare + figures.names)


def _moments(text: str, known: Conventions) -> tuple[list[Quantity], str]:
    """Give dates, times and telephone numbers, and the text without them: what is part of one is no number."""
    found: list[Quantity] = []
    for kind in (dates, times, telephones):
        characters = list(text)
        for quantity in kind(text, known):
            if HIDDEN not in characters[quantity.start : quantity.end]:
                characters[quantity.start : quantity.end] = HIDDEN * (quantity.end - quantity.start)
                found.append(quantity)
        text = "".join(characters)
    return found, text
