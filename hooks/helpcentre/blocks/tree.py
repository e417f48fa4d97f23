"""Aligns two pages as trees, top down: sections, the blocks in them, and what stands in those."""

from collections.abc import Sequence

from helpcentre.align import Alignment, pair_blocks
from helpcentre.blocks.model import BlockAlignment, BlockMatch
from helpcentre.document.model import Block, Document, Kind


def align_blocks(source: Document, translation: Document, headings: Alignment) -> BlockAlignment:
    """Align the blocks of two pages whose headings are aligned."""
    matches = [BlockMatch(match.source, match.translation, match.moved) for match in headings.matches]
    missing: list[Block] = []
    extra: list[Block] = []
    ours = _stretches(source, {id(match.source): number for number, match in enumerate(headings.matches)})
    theirs = _stretches(translation, {id(match.translation): number for number, match in enumerate(headings.matches)})
    for number in sorted(ours.keys() | theirs.keys()):
        _align(ours.get(number, []), theirs.get(number, []), matches, missing, extra)
    matches.sort(key=lambda match: (match.source.line, match.source.column))
    return BlockAlignment(tuple(matches), tuple(missing), tuple(extra))


def _stretches(document: Document, numbers: dict[int, int]) -> dict[int, list[Block]]:
    """Part the page's blocks by the heading with a counterpart that they stand below."""
    found: dict[int, list[Block]] = {}
    number = -1
    for block in document.root.children:
        if block.kind is Kind.HEADING:
            number = numbers.get(id(block), number)
        else:
            found.setdefault(number, []).append(block)
    return found


def _align(
    source: Sequence[Block],
    translation: Sequence[Block],
    matches: list[BlockMatch],
    missing: list[Block],
    extra: list[Block],
) -> None:
    left = [block for block in source if block.kind is not Kind.HEADING]
    right = [block for block in translation if block.kind is not Kind.HEADING]
    alike = [block.kind for block in left] == [block.kind for block in right]
    pairs = list(zip(left, right, strict=True)) if alike else pair_blocks(left, right)
    for ours, theirs in pairs:
        if ours and theirs:
            matches.append(BlockMatch(ours, theirs))
            _align(ours.children, theirs.children, matches, missing, extra)
        elif ours:
            missing.append(ours)
        elif theirs:
            extra.append(theirs)
