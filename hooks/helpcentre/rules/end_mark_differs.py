"""A text ends with another punctuation mark than its source, or without one.

A question that has become a statement is told, or the other way round, and a mark that is lost. What languages do
otherwise is left alone: an exclamation mark, a title that asks.

## Why

A heading that asks becomes one that tells; a sentence without its full stop looks as if its end were missing.

## Fix

End the text as the source does.

## Example

    docs/fr/pay.md:7:14: error: this ends without a mark, its source (docs/en/pay.md:7) with "." [end-mark-differs]
"""

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.ends import end_of
from helpcentre.words.languages import language_of
from helpcentre.words.texts import Couple, couples

_TOLD = (Kind.PARAGRAPH, Kind.HEADING, Kind.CELL)
# What languages do otherwise isn't told: a title asks, a list begins after a full stop, a sentence shouts.
_WRONG = frozenset((("?", ""), ("?", "."), (".", ""), (".", "?"), (":", ""), ("…", "")))


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each text of one block on both sides."""
    ours, theirs = site.source.language, language_of(pair.translation, site)
    for couple in couples(pair):
        if len(couple.source) == len(couple.translation) == 1 and couple.translation[0].block.kind in _TOLD:
            yield from _told(couple, ours, theirs)


def _told(couple: Couple, ours: str, theirs: str) -> Iterator[Fault]:
    source, translation = couple.source[0], couple.translation[0]
    wanted, _ = end_of(source, ours)
    mark, at = end_of(translation, theirs)
    if (wanted, mark) in _WRONG:
        place = source.place(0)
        here = f'ends with "{mark}"' if mark else "ends without a mark"
        there = f'with "{wanted}"' if wanted else "without one"
        yield translation.fault((at, at), f"this {here}, its source ({place}) {there}", place)
