"""How the blocks of a translation answer to those of its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from helpcentre.document.model import Block


@dataclass(frozen=True, slots=True)
class BlockMatch:
    """A block of the source and the one that renders it; `moved` when it stands elsewhere in the order.

    The two may be of different kinds: a list that has become a paragraph is still the same block.
    """

    source: Block
    translation: Block
    moved: bool = False

    @property
    def same_kind(self) -> bool:
        """Whether both are of one kind."""
        return self.source.kind is self.translation.kind


@dataclass(frozen=True, slots=True)
class Regrouped:
    """One block that was parted into several, or several that were joined in one; one side has one member."""

    source: tuple[Block, ...]
    translation: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Doubled:
    """A block of the translation that says once more what its neighbour `original` has said."""

    block: Block
    original: Block


@dataclass(frozen=True, slots=True)
class Displaced:
    """Blocks that stand in the order of the source, but in another box, item or list, or outside of it.

    `source` and `translation` answer to each other one by one; they stand together. A shell is a box or list that
    one of the pages has around them and the other hasn't at all.
    """

    source: tuple[Block, ...]
    translation: tuple[Block, ...]
    source_shell: Block | None = None
    translation_shell: Block | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column that one of two tables lacks, `index` from 0, with the head's cell; `table` is the other's table."""

    head: Block
    index: int
    table: Block


@dataclass(frozen=True)
class BlockAlignment:
    """How the blocks of a translation, at every depth, answer to those of its source.

    `missing` and `extra` are the topmost of those that have no counterpart: not the items of a list that is
    missing, and nothing of a section that is missing with its heading. `doubled` ones are not among the extra.
    Blocks that are `displaced` are among the matches.
    """

    matches: tuple[BlockMatch, ...] = ()
    missing: tuple[Block, ...] = ()
    extra: tuple[Block, ...] = ()
    regrouped: tuple[Regrouped, ...] = ()
    doubled: tuple[Doubled, ...] = ()
    displaced: tuple[Displaced, ...] = ()
    missing_columns: tuple[Column, ...] = ()
    extra_columns: tuple[Column, ...] = ()

    @cached_property
    def _by_source(self) -> Mapping[int, Block]:
        found = {id(block): group.translation[0] for group in self.regrouped for block in group.source}
        return found | {id(match.source): match.translation for match in self.matches}

    @cached_property
    def _by_translation(self) -> Mapping[int, Block]:
        found = {id(block): group.source[0] for group in self.regrouped for block in group.translation}
        return found | {id(match.translation): match.source for match in self.matches}

    def translation_of(self, block: Block) -> Block | None:
        """Give the block of the translation that renders a block of the source; the first, where it was parted."""
        return self._by_source.get(id(block))

    def source_of(self, block: Block) -> Block | None:
        """Give the block of the source that a block of the translation renders; the first, where they were joined."""
        return self._by_translation.get(id(block))
