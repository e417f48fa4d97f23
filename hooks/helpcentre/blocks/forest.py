"""Pairs what is left alone in two places of the tree, whatever box or list it stands in on either side."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from helpcentre.blocks.score import Scorer
from helpcentre.blocks.sequence import pair_siblings
from helpcentre.blocks.traits import Reader
from helpcentre.document.model import Block, Kind

_LIKELY = -0.3
_MOST_OF = 0.5
_DEEPEST = 6
_WHOLE = frozenset((Kind.TABLE, Kind.ROW))


@dataclass
class Pairs:
    """Blocks that answer to each other, and the boxes around some of them that have no counterpart."""

    pairs: list[tuple[Block, Block]] = field(default_factory=list)
    source_shells: list[Block] = field(default_factory=list)
    translation_shells: list[Block] = field(default_factory=list)

    def add(self, other: "Pairs") -> None:
        """Take over what another has found."""
        self.pairs += other.pairs
        self.source_shells += other.source_shells
        self.translation_shells += other.translation_shells


class Forest:
    """Compares blocks of one page with those of the other."""

    def __init__(self, ours: Reader, theirs: Reader, scorer: Scorer) -> None:
        """Take the readers of both pages."""
        self.ours, self.theirs, self.scorer = ours, theirs, scorer

    def pair(self, left: Sequence[Block], right: Sequence[Block], depth: int = 0) -> Pairs:
        """Pair blocks in order; one that has no counterpart is opened and what is in it tried in its place."""
        found = Pairs()
        if not left or not right or depth > _DEEPEST:
            return found
        found.pairs = self._in_order(left, right)
        gone, come = {id(a) for a, _ in found.pairs}, {id(b) for _, b in found.pairs}
        left = [block for block in left if id(block) not in gone]
        right = [block for block in right if id(block) not in come]
        for shell in [block for block in right if self._opens(block)]:
            inner = self.pair(left, shell.children, depth + 1)
            if self._holds(shell, [b for _, b in inner.pairs], self.theirs):
                found.add(inner)
                found.translation_shells.append(shell)
                gone.update(id(a) for a, _ in inner.pairs)
                left = [block for block in left if id(block) not in gone]
                right = [block for block in right if block is not shell]
        for shell in [block for block in left if self._opens(block)]:
            inner = self.pair(shell.children, right, depth + 1)
            if self._holds(shell, [a for a, _ in inner.pairs], self.ours):
                found.add(inner)
                found.source_shells.append(shell)
                come.update(id(b) for _, b in inner.pairs)
                right = [block for block in right if id(block) not in come]
        return found

    def _in_order(self, left: Sequence[Block], right: Sequence[Block]) -> list[tuple[Block, Block]]:
        ours, theirs = [self.ours.of(block) for block in left], [self.theirs.of(block) for block in right]
        scorer = self.scorer.among(ours, theirs)
        pairs = []
        for one, other in pair_siblings(ours, theirs, scorer):
            if len(one) == len(other) == 1:
                i, j = one[0], other[0]
                if ours[i].kind is theirs[j].kind and scorer.evidence(ours[i], theirs[j]) > _LIKELY:
                    pairs.append((left[i], right[j]))
        return pairs

    @staticmethod
    def _opens(block: Block) -> bool:
        return bool(block.children) and block.kind not in _WHOLE

    @staticmethod
    def _holds(shell: Block, inner: Sequence[Block], reader: Reader) -> bool:
        """Tell whether most of what a box holds is among `inner`, so that only the box itself is missing."""
        return bool(inner) and sum(reader.of(block).length for block in inner) > _MOST_OF * reader.of(shell).length
