"""What the alignment has found so far, while it is being made."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from helpcentre.align import Alignment
from helpcentre.blocks.index import Index, Regions
from helpcentre.blocks.model import BlockAlignment, BlockMatch, Column, Displaced, Doubled, Regrouped
from helpcentre.document.model import Block, Document


@dataclass
class Rest:
    """The blocks that are paired, and those that are left alone."""

    source: Document
    translation: Document
    headings: Alignment
    matches: list[BlockMatch] = field(default_factory=list)
    missing: list[Block] = field(default_factory=list)
    extra: list[Block] = field(default_factory=list)
    regrouped: list[Regrouped] = field(default_factory=list)
    doubled: list[Doubled] = field(default_factory=list)
    displaced: list[Displaced] = field(default_factory=list)
    missing_columns: list[Column] = field(default_factory=list)
    extra_columns: list[Column] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Index the headings that have a counterpart."""
        pairs = [(match.source, match.translation) for match in self.headings.matches]
        self.paired_headings = {id(block) for pair in pairs for block in pair}
        self.regions = Regions(a for a, _ in pairs), Regions(b for _, b in pairs)

    def mark(self) -> tuple[int, ...]:
        """Give the state to which `cut` goes back."""
        return tuple(map(len, self._lists))

    def cut(self, mark: tuple[int, ...]) -> None:
        """Forget what was found since `mark` was given."""
        for entries, length in zip(self._lists, mark, strict=True):
            del entries[length:]

    @property
    def _lists(self) -> Sequence[list[Any]]:
        return (
            self.matches,
            self.missing,
            self.extra,
            self.regrouped,
            self.displaced,
            self.missing_columns,
            self.extra_columns,
        )

    def index(self) -> tuple[Index, Index]:
        """Give the ways around in both pages; they are made only when something is left alone."""
        return Index(self.source), Index(self.translation)

    def done(self) -> BlockAlignment:
        """Give what was found, in the order of the page."""

        def by_place(blocks: list[Block]) -> tuple[Block, ...]:
            return tuple(sorted(blocks, key=lambda block: (block.line, block.column)))

        return BlockAlignment(
            matches=tuple(sorted(self.matches, key=lambda match: (match.source.line, match.source.column))),
            missing=by_place(self.missing),
            extra=by_place(self.extra),
            regrouped=tuple(self.regrouped),
            doubled=tuple(self.doubled),
            displaced=tuple(self.displaced),
            missing_columns=tuple(self.missing_columns),
            extra_columns=tuple(self.extra_columns),
        )
