"""Finds out about blocks that were left alone: turned into something else, moved, doubled, or gone with a section."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from helpcentre.blocks.index import Index
from helpcentre.blocks.model import BlockMatch, Doubled
from helpcentre.blocks.rest import Rest
from helpcentre.blocks.traits import Traits
from helpcentre.blocks.twins import said_by
from helpcentre.document.model import Block, Document, Kind

if TYPE_CHECKING:
    from helpcentre.blocks.tree import Aligner

# What two have to have in common to be the same one elsewhere: anywhere, when they are the only ones, near by, or both.
_MOVED, _ALONE, _BESIDE, _ALONE_BESIDE = 1.5, 0.5, -0.4, -1.25
_MOST = 2000
_FITTING = 2.5
_SHELLS = frozenset(
    (
        Kind.ADMONITION,
        Kind.DETAILS,
        Kind.DIRECTIVE,
        Kind.TAB,
        Kind.HTML,
        Kind.QUOTE,
        Kind.ITEM,
        Kind.BULLETS,
        Kind.STEPS,
    )
)


def settle(rest: Rest, aligner: "Aligner") -> None:
    """Enter all that can be told of the blocks in `rest` that have no counterpart yet."""
    if rest.missing or rest.extra:
        settler = _Settler(rest, aligner)
        settler.drop_lost_sections()
        if rest.missing and rest.extra:
            settler.replaced()
            settler.moved()
        if rest.extra:
            settler.doubled()
        rest.missing = [block for block in rest.missing if block.kind is not Kind.HEADING]
        rest.extra = [block for block in rest.extra if block.kind is not Kind.HEADING]


class _Settler:
    def __init__(self, rest: Rest, aligner: "Aligner") -> None:
        self.rest, self.aligner = rest, aligner
        self.source, self.translation = rest.index()

    def drop_lost_sections(self) -> None:
        """Leave out what is missing, or extra, with the heading that it stands below."""
        rest = self.rest
        paired = [{id(m.source) for m in rest.matches}, {id(m.translation) for m in rest.matches}]
        for group in rest.regrouped:
            paired[0].update(map(id, group.source))
            paired[1].update(map(id, group.translation))
        lost = _lost(rest.source, {id(h) for h in rest.headings.missing}, paired[0], self.aligner.ours.of)
        added = _lost(rest.translation, {id(h) for h in rest.headings.extra}, paired[1], self.aligner.theirs.of)
        rest.missing = [block for block in rest.missing if id(block) not in lost]
        rest.extra = [block for block in rest.extra if id(block) not in added]

    def replaced(self) -> None:
        """Pair what stands in one another's place: a block that has become one of another kind."""
        for ours, theirs in self._slots():
            if len(ours) == len(theirs) == 1 and ours[0].kind is theirs[0].kind:
                if ours[0].kind in _SHELLS:
                    self._take(ours, theirs)
                    self.aligner.match(ours[0], theirs[0])
            elif (len(ours) == 1 or len(theirs) == 1) and self._fit(ours, theirs):
                self._take(ours, theirs)
                self.rest.matches.append(BlockMatch(ours[0], theirs[0]))

    def _fit(self, ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
        """Tell whether there is about as much in the one as in the other."""
        left = sum(self.aligner.ours.of(block).length for block in ours)
        right = sum(self.aligner.theirs.of(block).length for block in theirs)
        return 1 / _FITTING < (left + 20) / (right + 20) < _FITTING

    def _slots(self) -> list[tuple[list[Block], list[Block]]]:
        """Give what is missing and what is extra between the same two pairs, in the same box."""
        left, right = _slots(self.rest.missing, self.source), _slots(self.rest.extra, self.translation)
        pairs = {id(m.source): id(m.translation) for m in self.rest.matches if not m.moved}
        pairs |= {id(self.rest.source.root): id(self.rest.translation.root), 0: 0}
        found = []
        for (parent, before), blocks in left.items():
            others = right.get((pairs.get(parent, -1), pairs.get(before, -1)))
            if others:
                found.append((blocks, others))
        return found

    def moved(self) -> None:
        """Find blocks that stand in another section, by what they say."""
        rest = self.rest
        if len(rest.missing) * len(rest.extra) > _MOST:
            return
        ours, theirs = self.aligner.ours.of, self.aligner.theirs.of
        scorer = self.aligner.scorer.among([ours(b) for b in rest.missing], [theirs(b) for b in rest.extra])
        scores = [
            (scorer.evidence(ours(a), theirs(b)), a, b)
            for a in rest.missing
            for b in rest.extra
            if a.kind is b.kind and a.kind is not Kind.HEADING
        ]
        only = len(scores) == 1
        alone = only and ours(scores[0][1]).length > 20
        beside = _ALONE_BESIDE if only else _BESIDE
        for score, a, b in sorted(scores, key=lambda item: (-item[0], item[1].line, item[2].line)):
            enough = beside if self._near(a, b) else _ALONE if alone else _MOVED
            if score > enough and any(a is block for block in rest.missing) and any(b is block for block in rest.extra):
                self._take([a], [b])
                self.aligner.match(a, b, moved=True)

    def _near(self, source: Block, translation: Block) -> bool:
        """Tell whether two blocks stand in the same box of the same section."""
        here, there = self.translation.parent(translation), self.source.parent(source)
        sections = self.rest.regions[0].of(source), self.rest.regions[1].of(translation)
        root = there is self.rest.source.root and here is self.rest.translation.root
        paired = any(m.source is there and m.translation is here for m in self.rest.matches)
        return sections[0] == sections[1] and (root or paired)

    def doubled(self) -> None:
        """Find blocks that say again what stands there already."""
        page = self.rest.translation
        keys = {id(block): key for block in page.blocks if (key := said_by(block, page))}
        known: dict[tuple[Kind, str], list[Block]] = defaultdict(list)
        for block in page.blocks:
            if id(block) in keys:
                known[keys[id(block)]].append(block)
        for block in list(self.rest.extra):
            alike = known[keys[id(block)]] if id(block) in keys else []
            others = [
                other for other in alike if not self._is_around(other, block) and not self._is_around(block, other)
            ]
            if others:
                self.rest.doubled.append(self._twins(block, others))
                self._take([], [block])

    def _is_around(self, outer: Block, inner: Block) -> bool:
        """Tell whether a block is another one or holds it: a quotation within a quotation says what that says."""
        above: Block | None = inner
        while above is not None and above is not outer:
            above = self.translation.parent(above)
        return above is outer

    def _twins(self, block: Block, others: Sequence[Block]) -> Doubled:
        """Tell which of two that stand side by side is the second one; elsewhere it is the one that is alone."""
        parent = self.translation.parent(block)
        beside = next((other for other in others if self.translation.parent(other) is parent), None)
        if beside is None:
            return Doubled(block, others[0])
        first, second = sorted((block, beside), key=lambda b: self.translation.order[id(b)])
        return Doubled(second, first)

    def _take(self, source: Sequence[Block], translation: Sequence[Block]) -> None:
        gone = {id(block) for block in (*source, *translation)}
        self.rest.missing = [block for block in self.rest.missing if id(block) not in gone]
        self.rest.extra = [block for block in self.rest.extra if id(block) not in gone]


def _lost(document: Document, headings: set[int], paired: set[int], traits: Callable[[Block], Traits]) -> set[int]:
    """Give the blocks of sections of which most is gone, or new, with the heading."""
    found: set[int] = set()
    section: list[Block] | None = None
    for block in (*document.root.children, None):
        if block is None or block.kind is Kind.HEADING:
            alone = [b for b in section or () if id(b) not in paired]
            if sum(traits(b).length for b in alone) >= 0.5 * sum(traits(b).length for b in section or ()):
                found.update(map(id, alone))
            section = [] if block is not None and id(block) in headings else None
        elif section is not None:
            section.append(block)
    return found


def _slots(blocks: Sequence[Block], index: Index) -> dict[tuple[int, int], list[Block]]:
    """Put blocks together that stand side by side: by what they stand in, and what before them has a counterpart."""
    alone = {id(block) for block in blocks}
    found: dict[tuple[int, int], list[Block]] = defaultdict(list)
    for block in sorted(blocks, key=lambda b: index.order[id(b)]):
        before = next((b for b in index.before(block) if id(b) not in alone), None)
        found[id(index.parent(block)), id(before) if before else 0].append(block)
    return found
