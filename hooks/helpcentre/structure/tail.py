"""Whether a translation ends before its source does."""

from collections.abc import Sequence
from dataclasses import dataclass

from helpcentre.blocks.model import BlockAlignment
from helpcentre.document.model import Block, Kind
from helpcentre.site import Pair

_APART = frozenset((Kind.REFERENCE, Kind.ABBREVIATION, Kind.FOOTNOTE, Kind.BREAK))
_MUCH = 0.3


@dataclass(frozen=True, slots=True)
class Tail:
    """The rest of the source that the translation lacks: its first block, and the last one that is translated."""

    first: Block
    last: Block | None
    blocks: int

    @property
    def line(self) -> int:
        """The line where the rest begins."""
        return self.first.line


def tail(pair: Pair) -> Tail | None:
    """Give the end of the source when it is missing; a single block or section that is missing is no more than that."""
    blocks = pair.blocks
    if not blocks.missing and not pair.headings.missing:
        return None
    own = [block for block in pair.source.root.children if block.kind not in _APART]
    known = {id(match.source) for match in blocks.matches}
    known.update(id(block) for group in blocks.regrouped for block in group.source)
    kept = len(own)
    while kept and id(own[kept - 1]) not in known:
        kept -= 1
    rest = own[kept:]
    if not rest or (blocks.extra and _goes_on(pair, own[:kept], blocks)):
        return None
    partial = _partial(own[kept - 1], blocks) if kept else False
    if not _is_cut(rest, own, partial=partial):
        return None
    return Tail(rest[0], own[kept - 1] if kept else None, len(rest))


def _goes_on(pair: Pair, kept: Sequence[Block], blocks: BlockAlignment) -> bool:
    """Tell whether the translation has more at its end than the source's last block that is there."""
    last = blocks.translation_of(kept[-1]) if kept else None
    return any(block.line > (last.end_line if last else 0) for block in blocks.extra)


def _partial(block: Block, blocks: BlockAlignment) -> bool:
    """Tell whether the end of a list or box is missing."""
    alone = {id(missing) for missing in blocks.missing}
    while block.children:
        block = block.children[-1]
        if id(block) in alone:
            return True
    return False


def _is_cut(rest: Sequence[Block], own: Sequence[Block], *, partial: bool) -> bool:
    levels = [block.level for block in rest if block.kind is Kind.HEADING]
    before = next((n for n, block in enumerate(rest) if block.kind is Kind.HEADING), len(rest))
    if not levels:
        return before > 2 and before + partial > _MUCH * len(own)
    chapters = sum(level <= min(levels[: n + 1]) for n, level in enumerate(levels))
    return chapters > 1 or before > 0 or partial
