"""The blocks of a stretch in the order in which they are read, whatever they stand in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from helpcentre.blocks.traits import Reader, Traits
from helpcentre.document.model import Block, Kind

BOXES = frozenset((Kind.ADMONITION, Kind.DETAILS, Kind.DIRECTIVE, Kind.TAB, Kind.HTML, Kind.FOOTNOTE))
"""What has an opening of its own, which can be lost while all that is inside stays."""
_WHOLE = frozenset((Kind.TABLE,))


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block with nothing in it, a table, or the opening of a box; `around` are the blocks that it stands in."""

    block: Block
    traits: Traits
    around: tuple[Block, ...]
    path: tuple[Kind, ...]
    first: bool
    opening: bool = False
    whole: Traits | None = None
    below: bool = False
    """It stands below a heading that has no counterpart."""


def leaves(blocks: Sequence[Block], reader: Reader, skipped: frozenset[int] = frozenset()) -> list[Leaf]:
    """Give the leaves of some blocks, in order, without those in `skipped`, which are given by identity."""
    walk = _Walk(reader, skipped)
    found: list[Leaf] = []
    below = False
    for block in blocks:
        below = below or block.kind is Kind.HEADING
        found += [replace(leaf, below=below) for leaf in walk.leaves(block, (), first=False)]
    return found


@dataclass(frozen=True)
class _Walk:
    reader: Reader
    skipped: frozenset[int]

    def leaves(self, block: Block, around: tuple[Block, ...], *, first: bool) -> Iterator[Leaf]:
        if id(block) in self.skipped:
            return
        path = tuple(outer.kind for outer in around)
        if not block.children or block.kind in _WHOLE:
            yield Leaf(block, self.reader.of(block), around, path, first)
            return
        if block.kind in BOXES:
            yield Leaf(block, self.reader.own(block), around, path, first, opening=True, whole=self.reader.of(block))
        for index, child in enumerate(block.children):
            yield from self.leaves(child, (*around, block), first=index == 0 and block.kind is Kind.ITEM)
