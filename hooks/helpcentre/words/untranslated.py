"""Texts and sentences of a translation that are in another language than the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from helpcentre.keeping import kept
from helpcentre.site import Pair, Site
from helpcentre.words.foreign import ASIDE, Left, Page, Untranslated, of_source
from helpcentre.words.foreignitems import foreign_items
from helpcentre.words.foreignsentences import foreign_sentences
from helpcentre.words.frequencies import frequencies
from helpcentre.words.runs import run
from helpcentre.words.texts import Couple, Reading, couples

_MARKS = re.compile(r"[*\[\]\ufffc]+")


def untranslated(pair: Pair, site: Site) -> tuple[Untranslated, ...]:
    """Give the texts of a translation that are in another language; several rules tell parts of it.

    Of texts that follow one another and are in the source's all but the first follow from that.
    """
    return kept(pair, "untranslated", lambda: tuple(_found(Page(pair, site))))


def _found(page: Page) -> Iterator[Untranslated]:
    waiting: list[Untranslated] = []
    for couple in couples(page.pair):
        told = [item for reading in couple.translation for item in _of(page, couple, reading)]
        left = [item for item in told if item.left is Left.SOURCE]
        if not left:
            yield from _together(waiting)
            waiting = []
        waiting += left[:1]
        yield from (item for item in told if item not in left[:1])
    yield from _together(waiting)


def _of(page: Page, couple: Couple, reading: Reading) -> list[Untranslated]:
    known = frequencies(page.language) is not None
    told = foreign_sentences(page, couple, reading) or list(foreign_items(page, couple, reading)) if known else []
    return told or list(_run(page, couple, reading))


def _run(page: Page, couple: Couple, reading: Reading) -> Iterator[Untranslated]:
    """Tell the source's words that were left in the middle of a text, or all of it in a language without a list."""
    if page.names(reading):
        return
    text = ASIDE.sub(lambda match: "\ufffc" * len(match[0]), page.masked(_without_tags(reading)))
    for source in couple.source:
        if found := run(_without_tags(source), text, page.source):
            spelt = re.sub(r"\s+(?=[,.;:!?])", "", _MARKS.sub(" ", reading.shown[slice(*found)]))
            yield of_source(reading, found[0], spelt, source.place(0))
            return


def _together(texts: Sequence[Untranslated]) -> Iterator[Untranslated]:
    """Tell texts that follow one another in one finding: the first one's, which says how many there are."""
    if not texts:
        return
    first, *others = texts
    if others:
        some = f"are the {len(others)} texts" if len(others) > 1 else "is the text"
        message = f"{first.fault.message}; so {some} after it, up to line {others[-1].fault.line}"
        first = replace(first, fault=replace(first.fault, message=message))
    yield first
    yield from (replace(item, fault=replace(item.fault, follows_from="text-untranslated")) for item in others)


def _without_tags(reading: Reading) -> str:
    """Give a text in which a tag stands off the words beside it, unlike code, which may be a part of one."""
    if "<" not in reading.text.passage.text:
        return reading.shown
    pairs = zip(reading.shown, reading.text.passage.text, strict=True)
    return "".join(" " if shown == "\ufffc" and sign in "<>" else shown for shown, sign in pairs)
