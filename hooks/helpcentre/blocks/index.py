"""Where each block of a page stands: in which block, after which, below which heading."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property

from helpcentre.document.model import Block, Document


class Index:
    """The way from a block to what is around it, by the block's identity."""

    def __init__(self, document: Document) -> None:
        """Walk the page once."""
        self.document = document
        self._homes: dict[int, tuple[Block, int]] = {
            id(child): (block, place) for block in document.blocks for place, child in enumerate(block.children)
        }

    @cached_property
    def order(self) -> Mapping[int, int]:
        """The number of each block in the order in which the page is read; few pages need it."""
        return {id(block): number for number, block in enumerate(self.document.blocks)}

    def parent(self, block: Block) -> Block | None:
        """Give the block that a block stands in; the page's own has none."""
        return self._homes.get(id(block), (None, 0))[0]

    def before(self, block: Block) -> tuple[Block, ...]:
        """Give the blocks beside a block that stand before it, the nearest first."""
        parent, place = self._homes.get(id(block), (None, 0))
        return parent.children[:place][::-1] if parent else ()

    def after(self, block: Block) -> tuple[Block, ...]:
        """Give the blocks beside a block that stand after it."""
        parent, place = self._homes.get(id(block), (None, 0))
        return parent.children[place + 1 :] if parent else ()

    def place(self, block: Block) -> int:
        """Give the number, from 0, of a block among those beside it."""
        return self._homes.get(id(block), (None, 0))[1]

    def above(self, block: Block) -> Iterable[Block]:
        """Give the blocks around a block, the innermost first, without the page."""
        parent = self.parent(block)
        while parent is not None and parent is not self.document.root:
            yield parent
            parent = self.parent(parent)


class Regions:
    """The stretches of a page between some of its headings, wherever these stand."""

    def __init__(self, headings: Iterable[Block]) -> None:
        """Take the headings that part the page, each with the number of what is below it."""
        ordered = sorted((heading.line, number) for number, heading in enumerate(headings))
        self._lines = [line for line, _ in ordered]
        self._numbers = [number for _, number in ordered]

    def of(self, block: Block) -> int:
        """Give the number of the heading that a block stands below, -1 above all of them."""
        place = bisect_right(self._lines, block.line)
        return self._numbers[place - 1] if place else -1
