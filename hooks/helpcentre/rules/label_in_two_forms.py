"""A label that the source has more than once on a page is called two things in the translation.

Bold text that begins with a capital is taken for a label. With a catalogue of labels nothing is told here: each label
is held to its one form there.

## Why

Readers take two names for two buttons, and one of them isn't on their screen.

## Fix

Use the name that the screen has, everywhere; a catalogue (`labels` in the configuration) keeps it so on all pages.

## Example

    docs/fr/pay.md:9:13: error: label "Edit" (docs/en/pay.md:9) is "Éditer" here and "Modifier" in line 5
    [label-in-two-forms]
"""

import re
from collections.abc import Iterator

from helpcentre.inline.differences import units_of
from helpcentre.inline.model import Thing, What
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site

_ENDING = 2
_LABEL = re.compile(r"[A-ZÀ-ÖØ-Þ][^.:!?`]{1,40}")


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each label of a text with as many as its source that differs from the first form on the page."""
    if site.lexicon.labels:
        return
    first: dict[str, Thing] = {}
    for unit in units_of(pair).units:
        ours, theirs = unit.of(What.BOLD)
        # Of several the order may be another one.
        if len(ours) == len(theirs) == 1 and _LABEL.fullmatch(ours[0].value) and _LABEL.fullmatch(theirs[0].value):
            label, here = ours[0], theirs[0]
            known = first.setdefault(label.value, here)
            if not _are_same(known.value, here.value):
                message = (
                    f'label "{label.value}" ({label.place}) is "{here.value}" here '
                    f'and "{known.value}" in line {known.place.line}'
                )
                yield Fault(here.place.line, here.place.column, message, label.place)


def _are_same(one: str, other: str) -> bool:
    """Tell whether two forms differ by case, a hyphen or an ending only: a language may inflect a label."""
    short, long = sorted((re.sub(r"[\s-]", "", text).casefold() for text in (one, other)), key=len)
    return long.startswith(short) and len(long) - len(short) <= _ENDING
