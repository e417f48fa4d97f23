"""Texts that are much shorter or longer than their source's, measured by what is usual on their page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp, log, sqrt
from statistics import median

from helpcentre.blocks import TextPair, texts
from helpcentre.document.model import Kind
from helpcentre.keeping import kept
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import quoted

_LONG, _LONG_UNSPACED, _CAPTION = 40, 70, 20
_FEWEST = 5
# Translations from English into other languages with an alphabet are longer by a sixth; where words need no spaces
# only the page itself can tell.
_USUAL, _WEIGHT = 0.15, 8
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff]")
_PICTURE, _PICTURES = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]"), 3
_NAME = re.compile(r"[!-~]{2,}")
_TEXTS = frozenset((Kind.PARAGRAPH, Kind.TERM, Kind.CELL))


@dataclass(frozen=True, slots=True)
class Length:
    """A text with the logarithm of its length beside the one that is to be expected."""

    text: TextPair
    off: float
    unspaced: bool = False
    """Whether one side, but not the other, is in letters that need no spaces between words."""

    @property
    def slack(self) -> float:
        """How far honest translations of such a text go at most: short ones further than long ones."""
        return 2.8 / sqrt(len(self.text.text[0]))


def too_short(pair: Pair) -> Iterator[Length]:
    """Give the texts that are shorter than honest translations ever are."""
    return (length for length in lengths(pair) if length.off < -0.24 - length.slack)


def too_long(pair: Pair) -> Iterator[Length]:
    """Give the texts that are longer than honest translations ever are."""
    return (length for length in lengths(pair) if length.off > 0.32 + length.slack)


def beside_pictures(pair: Pair) -> Iterator[TextPair]:
    """Give the texts that stand beside pictures, where the source has the pictures and no word."""
    for text in texts(pair):
        ours, theirs = text.text
        if not ours and len(theirs) >= _CAPTION and len(text.source) == 1:
            pictures, kept_pictures = ([link for link in links if link.image] for links in text.links)
            if pictures and len(pictures) == len(kept_pictures):
                yield text


def lengths(pair: Pair) -> tuple[Length, ...]:
    """Give the texts of a page that are long enough for their length to say something."""
    return kept(pair, "lengths", lambda: tuple(_lengths(pair)))


def _lengths(pair: Pair) -> Iterator[Length]:
    measured = list(_measured(pair))
    unspaced = [text for text in measured if text.unspaced]
    if unspaced:
        # What has no such letters on a page of them is no prose.
        usual = median([text.off for text in unspaced])
        yield from (replace(text, off=text.off - usual) for text in unspaced if len(unspaced) >= _FEWEST)
        return
    usual = _drawn([text.off for text in measured])
    yield from (replace(text, off=text.off - usual) for text in measured)


def _drawn(values: Sequence[float]) -> float:
    """Draw the ratio that is usual on a page, if it has few texts, towards that of languages with an alphabet."""
    return (len(values) * median(values) + _WEIGHT * _USUAL) / (len(values) + _WEIGHT) if values else _USUAL


def _measured(pair: Pair) -> Iterator[Length]:
    for text in texts(pair):
        ours, theirs = text.text
        if len(ours) < _LONG or not theirs or not all(block.kind in _TEXTS for block in text.source):
            continue
        unspaced = _is_unspaced(theirs) is not _is_unspaced(ours)
        sizes = _without_names(ours, theirs) if unspaced else (len(ours), len(theirs))
        least = _LONG_UNSPACED if unspaced else _LONG
        if sizes[0] >= least and sizes[1] and _is_prose(theirs):
            yield Length(text, log(sizes[1] / sizes[0]), unspaced)


def _is_unspaced(text: str) -> bool:
    return not text.isascii() and _NO_SPACES.search(text) is not None


def _without_names(ours: str, theirs: str) -> tuple[int, int]:
    """Give the lengths of two texts without the names and the code in other letters, which are as long in both."""
    spaced, other = (theirs, ours) if _is_unspaced(ours) else (ours, theirs)
    names = _NAME.findall(other)
    shared = sum(len(name) * min(times, spaced.count(name)) for name, times in Counter(names).items())
    sizes = len(spaced) - shared, len(other) - sum(map(len, names))
    return sizes if spaced is ours else (sizes[1], sizes[0])


def _is_prose(text: str) -> bool:
    """Tell whether a text is written in letters: pictures that stand for words have lengths of their own."""
    return text.isascii() or len(_PICTURE.findall(text)) < _PICTURES


def told(length: Length, pair: Pair, how: str) -> Fault:
    """Tell it, with what both say."""
    source, here = length.text.source[0], length.text.translation[0]
    place = pair.source.place(source.line, source.column)
    ours, theirs = (quoted(text) for text in length.text.text)
    return Fault(
        line=here.line,
        column=here.column,
        message=f"{here.kind} {theirs} says {how} than its counterpart {ours} ({place}): "
        f"its length is {round(100 * exp(length.off))} % of what is usual",
        source=place,
        follows_from=faults(pair).cause(here.line),
    )
