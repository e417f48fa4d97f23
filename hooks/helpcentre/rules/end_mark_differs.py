"""A text ends with another punctuation mark than its source, or without one.

A question that has become a statement is told, or the other way round, and a mark that is lost. What languages do
otherwise is left alone: an exclamation mark, a title that asks or has no full stop, lists without full stops,
questions in Japanese.

## Why

A heading that asks becomes one that tells; a sentence without its full stop looks as if its end were missing.

## Fix

End the text as the source does.

## Example

    docs/fr/pay.md:7:14: error: this ends without a mark, its source (docs/en/pay.md:7) with "." [end-mark-differs]
"""

import re
from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.languagecode import base
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.wordlists import words
from helpcentre.words.ends import end_of
from helpcentre.words.languages import language_of
from helpcentre.words.texts import Couple, Reading, couples

_TOLD = (Kind.PARAGRAPH, Kind.HEADING, Kind.CELL)
# What languages do otherwise isn't told: a title asks, a list begins after a full stop, a sentence shouts.
_WRONG = frozenset((("?", ""), ("?", "."), (".", ""), (".", "?"), (":", ""), ("…", "")))

_LOOSE = words("ja ko th zh")
"""Languages in which what stands in a list ends as it likes."""
_LEFT_OUT = {(".", ""), (":", "")}
_ASKING = words("ko ru uk")
"""Languages in which a heading says what is asked: Что такое карта."""
_ASKS = re.compile(r"(?:か|とは|は)[。\W]*(?:\{[^{}]*\})?\s*$")
"""A question in Japanese, which needs no question mark."""
_MARK = re.compile(r"[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_OFTEN, _SHARE = 3, 0.2


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each text of one block on both sides."""
    ours, theirs = site.source.language, language_of(pair.translation, site)
    ends = [
        (couple, end_of(couple.source[0], ours)[0], *end_of(couple.translation[0], theirs))
        for couple in couples(pair)
        if len(couple.source) == len(couple.translation) == 1 and couple.translation[0].block.kind in _TOLD
    ]
    stopped = [mark for _, wanted, mark, _ in ends if wanted == "."]
    # Whoever leaves the full stop out again and again means to: in lists many languages do.
    by_habit = stopped.count("") >= max(_OFTEN, _SHARE * len(stopped))
    for couple, wanted, mark, at in ends:
        if (wanted, mark) in _WRONG and not _is_lawful(couple, (wanted, mark), base(theirs), by_habit=by_habit):
            yield _told(couple, wanted, mark, at)


def _is_lawful(couple: Couple, ends: tuple[str, str], language: str, *, by_habit: bool) -> bool:
    if ends[0] == "?":
        if language in _ASKING and couple.translation[0].block.kind is Kind.HEADING:
            return True
        return language == "ja" and _ASKS.search(couple.translation[0].shown) is not None
    if ends == (".", "") and (by_habit or _is_title(couple.translation[0])):
        return True
    return language in _LOOSE and ends in _LEFT_OUT and _is_item(couple)


def _is_title(reading: Reading) -> bool:
    """Tell whether a text is a heading, or the title of its page, which end without a full stop."""
    block, document = reading.block, reading.text.document
    in_front = block.line <= document.front_matter.height
    return block.kind is Kind.HEADING or (in_front and document.line(block.line).lstrip().startswith("title:"))


def _is_item(couple: Couple) -> bool:
    block = couple.translation[0].block
    before = couple.translation[0].text.document.line(block.line)[: block.column - 1]
    return bool(_MARK.fullmatch(before)) or block.kind is Kind.CELL


def _told(couple: Couple, wanted: str, mark: str, at: int) -> Fault:
    place = couple.source[0].place(0)
    here = f'ends with "{mark}"' if mark else "ends without a mark"
    there = f'with "{wanted}"' if wanted else "without one"
    return couple.translation[0].fault((at, at), f"this {here}, its source ({place}) {there}", place)
