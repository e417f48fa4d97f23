"""A name with capitals inside it, as `JavaScript`, is written with others than in the source.

Told is a word that has the letters of such a name of the text that it renders, where the source doesn't spell it so
too. Names of the termbase are told by `name-misspelt`.

## Why

A product's name with other capitals looks like another product's, or like a forged page.

## Fix

Write the name as the source does.

## Example

    docs/fr/pay.md:7:24: error: "Javascript" is written "JavaScript" (docs/en/pay.md:7) [name-case]
"""

import re
from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.texts import Couple, Reading, couples

_NAME = re.compile(r"(?<![\w.@/#$-])[A-Z]?[a-z]+[A-Z]\w*(?![\w@/(]|\.\w)")
_WORD = re.compile(r"(?<![\w.@/#$-])[^\W\d_]\w*(?![\w@/(]|\.\w)")
_SHORTEST = 4  # "DoS" is "dos" in Portuguese
_INNER = re.compile(r"[a-z][A-Z]")


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each such word."""
    if _INNER.search(pair.source.text):
        for couple in couples(pair):
            for reading in couple.translation:
                yield from _told(couple, reading, site)


def _told(couple: Couple, reading: Reading, site: Site) -> Iterator[Fault]:
    source = " ".join(one.shown for one in couple.source)
    held = {word for name in site.lexicon.names for word in name.split()}
    names = {name.lower(): name for name in _NAME.findall(source) if len(name) >= _SHORTEST and name not in held}
    spelt = set(_WORD.findall(source)) if names else set()
    for match in _WORD.finditer(reading.shown) if names else ():
        name = names.get(match[0].lower())
        if name and match[0] not in spelt:
            place = couple.source[0].place(0)
            yield reading.fault(match.span(), f'"{match[0]}" is written "{name}" ({place})', place, name)
