"""Where a translation breaks off before its source ends."""

import re
from collections import deque
from dataclasses import dataclass

from helpcentre.document import Block, Document, Kind
from helpcentre.prose import CODE, Passage, masked, passages
from helpcentre.site import Pair

_END = re.compile(rf"[.!?…:;。！？：；।॥։؟۔)\]}}）】」』»”\"’'*_`>|{CODE}]\s*$")
_ATTRIBUTES = re.compile(r"(?<!\s)\s*\{[^{}\n]*\}\s*$")
_FEWEST_LETTERS = 20
_HALF = 0.6


@dataclass(frozen=True, slots=True)
class Cut:
    """The last passage of the translation, the block of the source where it breaks off, and how many follow that."""

    last: Passage
    source: Block
    lost: int


def cut(pair: Pair) -> Cut | None:
    """Give where the translation breaks off in the midst of a sentence; None where it doesn't.

    That is where its last paragraph has no end, though the source's last has, and either the source goes on or the
    paragraph is much shorter than the one that it renders.
    """
    last = _last(pair.translation)
    end = _last(pair.source)
    if not last or not end or not _ends(end) or not _is_open(pair.translation, last):
        return None
    here, there = list(passages(pair.translation)), list(passages(pair.source))
    lost = len(there) - len(here)
    rendered = there[min(len(here), len(there)) - 1]
    if lost > max(1, len(there) // 20):
        return Cut(last, rendered.block, lost)
    if lost == 0 and _length(last) < _HALF * _length(rendered) * _ratio(pair):
        return Cut(last, rendered.block, 0)
    return None


def is_cut(document: Document) -> bool:
    """Tell whether a page ends in the midst of a sentence."""
    last = _last(document)
    return last is not None and _is_open(document, last)


def _is_open(document: Document, last: Passage) -> bool:
    if last.block.kind is not Kind.PARAGRAPH or _ends(last):
        return False
    # Where the items of a list have no full stops, its last one lacks none.
    before = [passage for passage in passages(document) if passage.block.line < last.block.line][-1:]
    return not before or before[0].block.kind is not Kind.PARAGRAPH or _ends(before[0])


def _last(document: Document) -> Passage | None:
    """Give the last passage, where nothing but definitions follows it."""
    found = next(iter(deque(passages(document), maxlen=1)), None)
    after = (block for block in document.blocks if found and block.line > found.block.end_line)
    return None if any(block.kind not in {Kind.REFERENCE, Kind.ABBREVIATION} for block in after) else found


def _ends(passage: Passage) -> bool:
    text = _ATTRIBUTES.sub("", masked(passage.text)).rstrip()
    return len(text) < _FEWEST_LETTERS or _END.search(text) is not None or not text[-1].isalnum()


def _length(passage: Passage) -> int:
    return len(passage.text)


def _ratio(pair: Pair) -> float:
    """Give how long the translation is for a letter of the source, as far as it goes."""
    here, there = (sum(len(p.text) for p in passages(document)) for document in (pair.translation, pair.source))
    return min(1.5, max(0.2, here / there)) if there else 1.0
