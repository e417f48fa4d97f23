"""Aligns two pages as trees, top down: sections, the blocks in them, and what stands in those."""

from collections.abc import Sequence
from math import log

from helpcentre.align import Alignment
from helpcentre.blocks.leaves import leaves
from helpcentre.blocks.model import BlockAlignment, BlockMatch
from helpcentre.blocks.order import in_order
from helpcentre.blocks.rest import Rest
from helpcentre.blocks.score import BOXES, LISTS, Scorer
from helpcentre.blocks.settle import settle
from helpcentre.blocks.stretch import Paired, pair_stretch
from helpcentre.blocks.tables import Tables
from helpcentre.blocks.traits import Reader
from helpcentre.blocks.twins import twins
from helpcentre.document.model import Block, Document, Kind

_UNSEEN = frozenset((Kind.REFERENCE, Kind.ABBREVIATION))


def align_blocks(source: Document, translation: Document, headings: Alignment) -> BlockAlignment:
    """Align the blocks of two pages whose headings are aligned."""
    aligner = Aligner(source, translation, headings)
    aligner.run()
    settle(aligner.rest, aligner)
    return aligner.rest.done()


class Aligner:
    """Pairs the blocks of two pages; what it finds is in `rest`."""

    def __init__(self, source: Document, translation: Document, headings: Alignment) -> None:
        """Take the pages and their headings, aligned."""
        self.ours, self.theirs = Reader(source), Reader(translation)
        self.scorer = Scorer(_ratio(source, translation))
        self.rest = Rest(source, translation, headings)
        self._tables = Tables(self.ours, self.theirs, self.scorer, self.rest)

    def run(self) -> None:
        """Pair section by section."""
        matches = self.rest.headings.matches
        self.rest.matches = [BlockMatch(match.source, match.translation, match.moved) for match in matches]
        ours = _stretches(self.ours.document, {id(match.source): n for n, match in enumerate(matches)})
        theirs = _stretches(self.theirs.document, {id(match.translation): n for n, match in enumerate(matches)})
        for number in sorted(ours.keys() | theirs.keys()):
            self._stretch(ours.get(number, []), theirs.get(number, []))

    def _stretch(self, left: Sequence[Block], right: Sequence[Block]) -> None:
        """Pair what stands below two headings; other headings in it have no counterpart."""
        ends = [next((n for n, b in enumerate(side) if b.kind is Kind.HEADING), len(side)) for side in (left, right)]
        if ends != [len(left), len(right)]:
            # Where all goes together up to there, the sections that follow are missing with all that is in them.
            own = [[b for b in side[:end] if self._counts(b)] for side, end in zip((left, right), ends, strict=True)]
            before = self.rest.mark()
            if self._parallel(*own):
                self._siblings(left[ends[0] :], right[ends[1] :])
                return
            self.rest.cut(before)
        self._siblings(left, right)

    def match(self, source: Block, translation: Block, *, moved: bool = False) -> None:
        """Enter two blocks as a pair, and pair what is in them."""
        self.rest.matches.append(BlockMatch(source, translation, moved))
        if source.kind is Kind.TABLE and translation.kind is Kind.TABLE:
            self._tables.pair(source, translation)
        elif _alike(source, translation) and (source.children or translation.children):
            self._siblings(source.children, translation.children)

    def _siblings(self, left: Sequence[Block], right: Sequence[Block]) -> None:
        left = [block for block in left if self._counts(block)]
        right = [block for block in right if self._counts(block)]
        before = self.rest.mark()
        if not self._parallel(left, right):
            self.rest.cut(before)
            doubled = list(twins(right, self.theirs.document)) if not any(twins(left, self.ours.document)) else []
            self.rest.doubled += doubled
            skipped = frozenset(id(twin.block) for twin in doubled)
            ours, theirs = leaves(left, self.ours), leaves(right, self.theirs, skipped)
            self._enter(pair_stretch(ours, theirs, self.scorer))

    def _parallel(self, left: Sequence[Block], right: Sequence[Block]) -> bool:
        """Enter all blocks one by one, where both sides have the same ones in the same order; else tell that not."""
        if [block.kind for block in left] != [block.kind for block in right]:
            return False
        if any(block.kind is Kind.HEADING for block in left):
            return False
        order: Sequence[tuple[int, int]] | None = [(i, i) for i in range(len(left))]
        if len(left) > 1:
            traits = [self.ours.of(block) for block in left], [self.theirs.of(block) for block in right]
            order = in_order(*traits, self.scorer.among(*traits), self.scorer)
        return order is not None and all(self._one(left[i], right[j], moved=i > j) for i, j in order)

    def _one(self, ours: Block, theirs: Block, *, moved: bool) -> bool:
        self.rest.matches.append(BlockMatch(ours, theirs, moved))
        if ours.kind is Kind.TABLE:
            self._tables.pair(ours, theirs)
        elif ours.children or theirs.children:
            inner = [[block for block in side.children if self._counts(block)] for side in (ours, theirs)]
            return self._parallel(*inner)
        return True

    def _enter(self, found: Paired) -> None:
        pairs = [(ours.block, theirs.block, False) for ours, theirs in found.leaves]
        for ours, theirs, moved in [*pairs, *((ours, theirs, True) for ours, theirs in found.moved)]:
            self.rest.matches.append(BlockMatch(ours, theirs, moved))
            if ours.kind is theirs.kind is Kind.TABLE:
                self._tables.pair(ours, theirs)
        self.rest.matches += [BlockMatch(ours, theirs) for ours, theirs in found.containers]
        self.rest.regrouped += found.regrouped
        self.rest.displaced += found.displaced
        self.rest.missing += found.missing
        self.rest.extra += found.extra
        for inner in found.inner:
            self._enter(inner)

    def _counts(self, block: Block) -> bool:
        # Headings inside boxes are aligned with all others.
        return block.kind not in _UNSEEN and id(block) not in self.rest.paired_headings


def _alike(source: Block, translation: Block) -> bool:
    """Tell whether what is in two blocks can be compared part by part; else their texts are, as one."""
    kinds = {source.kind, translation.kind}
    return len(kinds) == 1 or kinds <= LISTS or kinds <= BOXES


def _stretches(document: Document, numbers: dict[int, int]) -> dict[int, list[Block]]:
    """Part the page's blocks by the heading with a counterpart that they stand below."""
    found: dict[int, list[Block]] = {}
    number = -1
    for block in document.root.children:
        if block.kind is Kind.HEADING and id(block) in numbers:
            number = numbers[id(block)]
        else:
            found.setdefault(number, []).append(block)
    return found


def _ratio(source: Document, translation: Document) -> float:
    """Give the logarithm of how much longer the translation is."""
    lengths = [sum(len(block.text) for block in page.blocks) for page in (source, translation)]
    return max(-1.6, min(1.6, log((lengths[1] + 200) / (lengths[0] + 200))))
