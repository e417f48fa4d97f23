"""What differs between the blocks of a page and those of its translation, each fault once."""

from collections.abc import Sequence
from functools import cached_property

from helpcentre.blocks.index import Index
from helpcentre.blocks.model import BlockMatch
from helpcentre.document.model import Block, Kind
from helpcentre.keeping import kept
from helpcentre.site import Pair
from helpcentre.structure.damage import Damage
from helpcentre.structure.tail import Tail, tail
from helpcentre.structure.telling import Homes

_OWN = frozenset((Kind.ITEM, Kind.ROW, Kind.CELL))


class Faults:
    """The alignment of a pair, with what rules need to tell of it; all of it is made when it is asked for."""

    def __init__(self, pair: Pair) -> None:
        """Take the pair."""
        self.pair = pair
        self.blocks = pair.blocks

    @cached_property
    def source(self) -> Index:
        """The way around in the source."""
        return Index(self.pair.source)

    @cached_property
    def translation(self) -> Index:
        """The way around in the translation."""
        return Index(self.pair.translation)

    @cached_property
    def homes(self) -> Homes:
        """Where what is missing belongs."""
        return Homes(self.blocks, self.source, self.translation)

    @cached_property
    def tail(self) -> Tail | None:
        """The end of the source, where the translation breaks off before it."""
        return tail(self.pair)

    @cached_property
    def missing(self) -> list[list[Block]]:
        """Blocks of the source that nothing renders, put together where they stand together."""
        missing = self.blocks.missing
        if missing and self.tail:
            missing = tuple(block for block in missing if block.line < self.tail.line)
        return _runs(missing, self.source) if missing else []

    @cached_property
    def extra(self) -> list[list[Block]]:
        """Blocks of the translation that render nothing, put together where they stand together."""
        return _runs(self.blocks.extra, self.translation) if self.blocks.extra else []

    @cached_property
    def odd(self) -> list[BlockMatch]:
        """Pairs of blocks that have moved, or are of two kinds; headings have rules of their own."""
        return [m for m in self.blocks.matches if (m.moved or not m.same_kind) and m.source.kind is not Kind.HEADING]

    def cause(self, line: int) -> str | None:
        """Give the rule that tells why the page isn't read as it was meant at a line, if there is one."""
        return "front-matter-keys" if line in self._loose_front_matter else self._damage.at(line)

    @cached_property
    def _loose_front_matter(self) -> range:
        """The lines of front matter that isn't at the top of the page, and so is read as a heading below a line."""
        keys = self.pair.source.front_matter.lines
        if self.pair.translation.front_matter.height or not keys:
            return range(0)
        headings = (block for block in self.pair.translation.headings if block.text.partition(":")[0] in keys)
        first = next(headings, None)
        before = self.translation.before(first)[:1] if first else ()
        return range((before or (first,))[0].line, first.end_line + 1) if first else range(0)

    @cached_property
    def _damage(self) -> Damage:
        return Damage(self.pair.source, self.pair.translation)


def faults(pair: Pair) -> Faults:
    """Give what differs between the blocks of a pair; several rules tell parts of it."""
    return kept(pair, "faults", lambda: Faults(pair))


def _runs(blocks: Sequence[Block], index: Index) -> list[list[Block]]:
    """Put together the blocks that stand side by side; items, rows and cells only with their like."""
    runs: list[list[Block]] = []
    for block in blocks:
        last = runs[-1][-1] if runs else None
        beside = last is not None and index.before(block)[:1] == (last,)
        if last is not None and beside and (last.kind is block.kind or not {last.kind, block.kind} & _OWN):
            runs[-1].append(block)
        else:
            runs.append([block])
    return runs
