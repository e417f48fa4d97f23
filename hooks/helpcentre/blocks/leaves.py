"""The blocks of a stretch in the order in which they are read, whatever they stand in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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


def leaves(blocks: Sequence[Block], reader: Reader) -> list[Leaf]:
    """Give the leaves of some blocks, in order."""
    return [leaf for block in blocks for leaf in _leaves(block, reader, (), (), first=False)]


def _leaves(
    block: Block, reader: Reader, around: tuple[Block, ...], path: tuple[Kind, ...], *, first: bool
) -> Iterator[Leaf]:
    if not block.children or block.kind in _WHOLE:
        yield Leaf(block, reader.of(block), around, path, first)
        return
    if block.kind in BOXES:
        yield Leaf(block, reader.own(block), around, path, first, opening=True)
    around, path = (*around, block), (*path, block.kind)
    for index, child in enumerate(block.children):
        yield from _leaves(child, reader, around, path, first=index == 0 and block.kind is Kind.ITEM)
