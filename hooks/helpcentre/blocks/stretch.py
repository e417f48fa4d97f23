"""Pairs what stands between two headings, in the order in which it is read, and then what is around that."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from helpcentre.blocks.containers import pair_containers
from helpcentre.blocks.leaves import BOXES, Leaf
from helpcentre.blocks.model import Displaced, Regrouped
from helpcentre.blocks.order import crossed
from helpcentre.blocks.score import Scorer
from helpcentre.blocks.sequence import pair_sequences
from helpcentre.document.model import Block, Kind

_NEVER = -50.0
_SAME_PLACE, _SAME_ITEM = 0.6, 0.9
_OTHER_SECTION = 0.8
_ELSEWHERE, _NOT_FIRST = 0.8, 0.2


@dataclass
class Paired:
    """What was found out about a stretch."""

    leaves: list[tuple[Leaf, Leaf]] = field(default_factory=list)
    anchors: list[tuple[Leaf, Leaf]] = field(default_factory=list)
    """The first ones of what was joined or parted, which say whose box they are in."""
    containers: list[tuple[Block, Block]] = field(default_factory=list)
    moved: list[tuple[Block, Block]] = field(default_factory=list)
    regrouped: list[Regrouped] = field(default_factory=list)
    displaced: list[Displaced] = field(default_factory=list)
    missing: list[Block] = field(default_factory=list)
    extra: list[Block] = field(default_factory=list)
    inner: list["Paired"] = field(default_factory=list)


def pair_stretch(left: Sequence[Leaf], right: Sequence[Leaf], scorer: Scorer) -> Paired:
    """Pair all blocks of two stretches, which are given by their leaves."""
    scorer = scorer.among([leaf.traits for leaf in left], [leaf.traits for leaf in right])
    found = Paired()
    for a, b in _moved(left, right, scorer):
        inside = [leaf for leaf in left if _within(leaf, a)], [leaf for leaf in right if _within(leaf, b)]
        if inside[0] and inside[1]:
            found.inner.append(pair_stretch(*inside, scorer))
        found.moved.append((a, b))
        left, right = _outside(left, a), _outside(right, b)
    used: set[int] = set()
    for one, other in pair_sequences(left, right, partial(_score, scorer), partial(_merged, scorer)):
        if len(one) == len(other) == 1:
            found.leaves.append((left[one[0]], right[other[0]]))
        elif one and other:
            group = [left[i] for i in one], [right[j] for j in other]
            found.regrouped.append(_regrouped(*group))
            found.anchors.append((group[0][0], group[1][0]))
        if one and other:
            used.update(id(left[i]) for i in one)
            used.update(id(right[j]) for j in other)
    _around(found, left, right, used)
    return found


def _moved(left: Sequence[Leaf], right: Sequence[Leaf], scorer: Scorer) -> list[tuple[Block, Block]]:
    """Give the blocks that surely belong together and stand in another order, with all that is in them."""
    found: dict[int, tuple[Block, Block]] = {}
    for i, j in crossed([leaf.traits for leaf in left], [leaf.traits for leaf in right], scorer):
        ours, theirs = left[i], right[j]
        item = ours.first and theirs.first and len(ours.around) == len(theirs.around)
        pair = (ours.around[-1], theirs.around[-1]) if item else (ours.block, theirs.block)
        if not any(id(outer) in found for outer in (*ours.around, *theirs.around)):
            found[id(pair[0])] = found[id(pair[1])] = pair
    return list({id(a): (a, b) for a, b in found.values()}.values())


def _outside(side: Sequence[Leaf], block: Block) -> list[Leaf]:
    return [leaf for leaf in side if leaf.block is not block and not _within(leaf, block)]


def _within(leaf: Leaf, block: Block) -> bool:
    return any(outer is block for outer in leaf.around)


def _score(scorer: Scorer, ours: Leaf, theirs: Leaf) -> float:
    score = scorer.score(ours.traits, theirs.traits) - (_OTHER_SECTION if ours.below != theirs.below else 0.0)
    if ours.whole and theirs.whole:
        # What is in a box says more of it than its title, unless all of it is gone.
        score = max(score, 0.5 * (score + scorer.score(ours.whole, theirs.whole)))
    if ours.opening != theirs.opening:
        score -= 1.0
    if ours.path != theirs.path:
        if ours.traits.kind is not theirs.traits.kind and not {ours.traits.kind, theirs.traits.kind} <= BOXES:
            return _NEVER
        return score - _ELSEWHERE - (_NOT_FIRST if ours.first != theirs.first else 0.0)
    if ours.first and theirs.first:
        # An item that has something nested in it is hardly one that has nothing.
        return score + (_SAME_ITEM if _nested(ours) == _nested(theirs) else 0.0)
    return score + (_SAME_PLACE if ours.first == theirs.first else 0.0)


def _nested(leaf: Leaf) -> list[Kind]:
    return [block.kind for block in leaf.around[-1].children[1:]]


def _merged(scorer: Scorer, ours: Sequence[Leaf], theirs: Sequence[Leaf]) -> float | None:
    """Give the score of two paragraphs that are one in the other page; None where that can't be told."""
    parts = (*ours, *theirs)
    if any(leaf.traits.kind is not Kind.PARAGRAPH or leaf.traits.length < 15 for leaf in parts):
        return None
    if any(leaf.path != parts[0].path for leaf in parts):
        return None
    # Two of one item are one there, or the beginnings of two items.
    joined = ours if len(ours) > 1 else theirs
    if joined[0].first and not joined[1].first and joined[1].around[-1] is not joined[0].around[-1]:
        return None
    return _SAME_PLACE + scorer.score_joined([leaf.traits for leaf in ours], [leaf.traits for leaf in theirs])


def _regrouped(ours: Sequence[Leaf], theirs: Sequence[Leaf]) -> Regrouped:
    def blocks(side: Sequence[Leaf]) -> tuple[Block, ...]:
        items = all(leaf.first and len(leaf.around[-1].children) == 1 for leaf in side)
        return tuple(leaf.around[-1] if items else leaf.block for leaf in side)

    return Regrouped(blocks(ours), blocks(theirs))


def _around(found: Paired, left: Sequence[Leaf], right: Sequence[Leaf], used: set[int]) -> None:
    openings = {id(leaf.block) for pair in found.leaves for leaf in pair}
    regrouped = {id(block) for group in found.regrouped for block in (*group.source, *group.translation)}
    found.containers = pair_containers([*found.leaves, *found.anchors], left, right, openings | regrouped)
    known = openings | regrouped | {id(block) for pair in found.containers for block in pair}
    found.missing = _topmost(left, used, known)
    found.extra = _topmost(right, used, known)
    counterparts = {id(a.block): id(b.block) for a, b in found.leaves} | {id(a): id(b) for a, b in found.containers}
    found.displaced = _displaced(found, counterparts)


def _topmost(side: Sequence[Leaf], used: set[int], known: set[int]) -> list[Block]:
    """Give the blocks that are alone with all that is in them, the outermost; a lost box around others isn't one."""
    filled = set(known)
    for leaf in side:
        if id(leaf) in used:
            filled.update(id(outer) for outer in leaf.around)
    found: dict[int, Block] = {}
    for leaf in side:
        if id(leaf) not in used and not (leaf.opening and id(leaf.block) in filled):
            block = next((outer for outer in leaf.around if id(outer) not in filled), leaf.block)
            found[id(block)] = block
    return list(found.values())


def _displaced(found: Paired, counterparts: dict[int, int]) -> list[Displaced]:
    """Put together the pairs that stand in blocks which aren't a pair."""
    rows = [(a.block, b.block, a.around, b.around) for a, b in found.leaves]
    parents = {
        id(outer): leaf.around[:n] for pair in found.leaves for leaf in pair for n, outer in enumerate(leaf.around)
    }
    rows += [
        (a, b, parents[id(a)], parents[id(b)]) for a, b in found.containers if id(a) in parents and id(b) in parents
    ]
    rows.sort(key=lambda row: (row[0].line, len(row[2])))
    groups: list[list[tuple[Block, Block]]] = []
    inside: set[int] = set()
    open_ = False
    for ours, theirs, around, beside in rows:
        here, there = around[-1] if around else None, beside[-1] if beside else None
        fits = there is None if here is None else there is not None and counterparts.get(id(here)) == id(there)
        if fits:
            if here is not None and id(here) in inside:
                inside.add(id(ours))
            else:
                open_ = False
            continue
        inside.add(id(ours))
        if not open_:
            groups.append([])
        open_ = True
        groups[-1].append((ours, theirs))
    return [Displaced(tuple(a for a, _ in group), tuple(b for _, b in group)) for group in groups]
