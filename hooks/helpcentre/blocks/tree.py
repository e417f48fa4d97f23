"""Aligns two pages as trees, top down: sections, the blocks in them, and what stands in those."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from helpcentre.align import Alignment
from helpcentre.blocks.columns import pair_columns
from helpcentre.blocks.model import BlockAlignment, BlockMatch, Column, Regrouped
from helpcentre.blocks.order import crossed, plausible
from helpcentre.blocks.rest import Rest
from helpcentre.blocks.score import BOXES, LISTS, Scorer
from helpcentre.blocks.sequence import Bead, pair_siblings
from helpcentre.blocks.settle import settle
from helpcentre.blocks.traits import Reader
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
            found = self._beads(*own)
            if found.whole:
                self._enter(found, *own)
                self._siblings(left[ends[0] :], right[ends[1] :])
                return
        self._siblings(left, right)

    def match(self, source: Block, translation: Block, *, moved: bool = False) -> None:
        """Enter two blocks as a pair, and pair what is in them."""
        self.rest.matches.append(BlockMatch(source, translation, moved))
        if source.kind is Kind.TABLE and translation.kind is Kind.TABLE:
            self._table(source, translation)
        elif _alike(source, translation) and (source.children or translation.children):
            self._siblings(source.children, translation.children)

    def _siblings(self, left: Sequence[Block], right: Sequence[Block]) -> None:
        left = [block for block in left if self._counts(block)]
        right = [block for block in right if self._counts(block)]
        self._enter(self._beads(left, right), left, right)

    def _enter(self, found: "_Found", left: Sequence[Block], right: Sequence[Block]) -> None:
        for i, j in found.moved:
            self.match(left[i], right[j], moved=True)
        for ours, theirs in found.beads:
            if len(ours) == len(theirs) == 1:
                self.match(left[ours[0]], right[theirs[0]])
            elif ours and theirs:
                group = Regrouped(tuple(left[i] for i in ours), tuple(right[j] for j in theirs))
                self.rest.regrouped.append(group)
            else:
                self.rest.missing += [left[i] for i in ours]
                self.rest.extra += [right[j] for j in theirs]

    def _counts(self, block: Block) -> bool:
        # Headings inside boxes are aligned with all others.
        return block.kind not in _UNSEEN and id(block) not in self.rest.paired_headings

    def _beads(self, left: Sequence[Block], right: Sequence[Block]) -> "_Found":
        if not left or not right:
            return _Found([*(((i,), ()) for i in range(len(left))), *(((), (j,)) for j in range(len(right)))])
        if len(left) == len(right) == 1 and left[0].kind is right[0].kind is not Kind.HEADING:
            return _Found([((0,), (0,))])
        traits = [self.ours.of(block) for block in left], [self.theirs.of(block) for block in right]
        scorer = self.scorer.among(*traits)
        if [t.kind for t in traits[0]] == [t.kind for t in traits[1]] and plausible(*traits, scorer):
            return _Found([((i,), (i,)) for i in range(len(left))])
        moved = crossed(*traits, scorer)
        gone, come = {i for i, _ in moved}, {j for _, j in moved}
        stay = [i for i in range(len(left)) if i not in gone], [j for j in range(len(right)) if j not in come]
        beads = pair_siblings([traits[0][i] for i in stay[0]], [traits[1][j] for j in stay[1]], scorer)
        return _Found(
            [(tuple(stay[0][i] for i in ours), tuple(stay[1][j] for j in theirs)) for ours, theirs in beads], moved
        )

    def _table(self, source: Block, translation: Block) -> None:
        columns = pair_columns(source, translation, self.ours, self.theirs, self.scorer)
        for ours, theirs in columns:
            self.rest.missing_columns += [_column(source, i, translation) for i in ours if not theirs]
            self.rest.extra_columns += [_column(translation, j, source) for j in theirs if not ours]
        heads = source.children[0], translation.children[0]
        self.rest.matches.append(BlockMatch(*heads))
        self._cells(*heads, columns)
        left, right = source.children[1:], translation.children[1:]
        found = self._beads(left, right)
        rows = [(left[i], right[j], True) for i, j in found.moved]
        rows += [(left[a[0]], right[b[0]], False) for a, b in found.beads if a and b]
        for ours_, theirs_, moved in rows:
            self.rest.matches.append(BlockMatch(ours_, theirs_, moved))
            self._cells(ours_, theirs_, columns)
        self.rest.missing += [left[i] for a, b in found.beads if not b for i in a]
        self.rest.extra += [right[j] for a, b in found.beads if not a for j in b]

    def _cells(self, source: Block, translation: Block, columns: Sequence[Bead]) -> None:
        left, right = source.children, translation.children
        if len(left) == len(right) and all(ours and theirs for ours, theirs in columns):
            self._siblings(left, right)
        elif len(left) - len(right) == sum(len(ours) - len(theirs) for ours, theirs in columns):
            pairs = [(i, j) for ours, theirs in columns for i in ours for j in theirs]
            inside = [(left[i], right[j]) for i, j in pairs if i < len(left) and j < len(right)]
            self.rest.matches += [BlockMatch(a, b) for a, b in inside]
        else:
            self._siblings(left, right)


@dataclass(frozen=True, slots=True)
class _Found:
    """Which of some blocks go together in order, and which are elsewhere."""

    beads: Sequence[Bead]
    moved: Sequence[tuple[int, int]] = ()

    @property
    def whole(self) -> bool:
        """All go together one by one."""
        return bool(self.beads) and all(len(ours) == len(theirs) == 1 for ours, theirs in self.beads)


def _alike(source: Block, translation: Block) -> bool:
    """Tell whether what is in two blocks can be compared part by part; else their texts are, as one."""
    kinds = {source.kind, translation.kind}
    return len(kinds) == 1 or kinds <= LISTS or kinds <= BOXES


def _column(table: Block, index: int, other: Block) -> Column:
    return Column(table.children[0].children[index], index, other)


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
    lengths = [sum(len(block.text) for block in page.root.walk()) for page in (source, translation)]
    return max(-1.6, min(1.6, log((lengths[1] + 200) / (lengths[0] + 200))))
