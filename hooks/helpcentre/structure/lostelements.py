"""Elements that the HTML of a page has, and the HTML that stands for it in the translation hasn't."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from helpcentre.blocks import BlockMatch
from helpcentre.document import Block, Document, Kind, rawhtml
from helpcentre.fencemarks import is_upset
from helpcentre.markup import Element, elements
from helpcentre.site import Pair

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class LostElement:
    """An element of the source and what stands for it: one of the same name that is set otherwise, or nothing.

    `others` is the number of those that are missing in the same block beside it.
    """

    match: BlockMatch
    source: Element
    translation: Element | None
    others: int = 0


def lost_elements(pair: Pair) -> Iterator[LostElement]:
    """Give the elements that blocks have lost, those left out that have gone elsewhere on the page."""
    blocks = [m for m in pair.blocks.matches if m.source.kind is m.translation.kind is Kind.HTML]
    blocks = [match for match in blocks if not is_upset(pair.translation, match.translation.line)]
    if not blocks or "<" not in pair.source.text:
        return
    ours, theirs = (_elements(document) for document in (pair.source, pair.translation))
    lost = Counter(map(_key, ours)) - Counter(map(_key, theirs))
    come = Counter(map(_key, theirs)) - Counter(map(_key, ours))
    for match in blocks if lost else ():
        here, there = _inside(match.translation, theirs), _inside(match.source, ours)
        new = _taken([item for item in here if _key(item) in come], Counter(map(_key, there)), come)
        yield from _paired(match, _taken(there, Counter(map(_key, here)), lost), new)


def _elements(document: Document) -> list[Element]:
    return [item for item in elements(document) if item.name in rawhtml.BLOCK_TAGS or item.settings is not None]


def _inside(block: Block, found: Sequence[Element]) -> Sequence[Element]:
    """Give the elements of a block, of those of its page in order."""
    first = bisect_left(found, block.line, key=_line)
    return found[first : bisect_right(found, block.end_line, first, key=_line)]


def _line(element: Element) -> int:
    return element.line


def _key(element: Element) -> _Key:
    return element.name, element.settings or ""


def _taken(found: Sequence[Element], others: Counter[_Key], spare: Counter[_Key]) -> list[Element]:
    """Give the elements beyond `others` that the whole page has too many of, and count them off."""
    beyond = []
    for element in found:
        key = _key(element)
        if others[key] > 0:
            others[key] -= 1
        elif spare[key] > 0:
            spare[key] -= 1
            beyond.append(element)
    return beyond


def _paired(match: BlockMatch, gone: Sequence[Element], new: list[Element]) -> Iterator[LostElement]:
    alone = []
    for element in gone:
        instead = next((item for item in new if item.name == element.name), None)
        if instead:
            new.remove(instead)
            yield LostElement(match, element, instead)
        else:
            alone.append(element)
    if alone:
        yield LostElement(match, alone[0], None, len(alone) - 1)
