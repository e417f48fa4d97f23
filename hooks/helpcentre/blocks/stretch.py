"""Pairs what stands between two headings, in the order in which it is read, and then what is around that."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from helpcentre.blocks.containers import pair_containers
from helpcentre.blocks.leaves import Leaf, leaves
from helpcentre.blocks.model import Displaced, Regrouped
from helpcentre.blocks.order import crossed
from helpcentre.blocks.score import Scorer
from helpcentre.blocks.sequence import pair_sequences
from helpcentre.blocks.traits import Reader
from helpcentre.document.model import Block, Kind

_ELSEWHERE = -1.2


@dataclass
class Paired:
    """What was found out about a stretch."""

    leaves: list[tuple[Leaf, Leaf]] = field(default_factory=list)
    containers: list[tuple[Block, Block]] = field(default_factory=list)
    moved: list[tuple[Leaf, Leaf]] = field(default_factory=list)
    regrouped: list[Regrouped] = field(default_factory=list)
    displaced: list[Displaced] = field(default_factory=list)
    missing: list[Block] = field(default_factory=list)
    extra: list[Block] = field(default_factory=list)


def pair_stretch(
    source: Sequence[Block], translation: Sequence[Block], ours: Reader, theirs: Reader, scorer: Scorer
) -> Paired:
    """Pair all blocks of two stretches."""
    left, right = leaves(source, ours), leaves(translation, theirs)
    traits = [leaf.traits for leaf in left], [leaf.traits for leaf in right]
    scorer = scorer.among(*traits)
    found = Paired()
    moved = crossed(*traits, scorer)
    found.moved = [(left[i], right[j]) for i, j in moved]
    stay = _without(left, {i for i, _ in moved}), _without(right, {j for _, j in moved})
    used: set[int] = {id(leaf) for pair in found.moved for leaf in pair}
    for one, other in pair_sequences(*stay, partial(_score, scorer), partial(_merged, scorer)):
        if len(one) == len(other) == 1:
            found.leaves.append((stay[0][one[0]], stay[1][other[0]]))
            used.update((id(stay[0][one[0]]), id(stay[1][other[0]])))
        elif one and other:
            group = [stay[0][i] for i in one], [stay[1][j] for j in other]
            found.regrouped.append(_regrouped(*group))
            found.leaves.append((group[0][0], group[1][0]))
            used.update(id(leaf) for side in group for leaf in side)
    _around(found, left, right, used)
    return found


def _without(side: Sequence[Leaf], gone: set[int]) -> list[Leaf]:
    return [leaf for index, leaf in enumerate(side) if index not in gone]


def _score(scorer: Scorer, ours: Leaf, theirs: Leaf) -> float:
    score = scorer.score(ours.traits, theirs.traits)
    if ours.opening != theirs.opening:
        score -= 1.0
    if ours.path == theirs.path:
        return score + (0.6 if ours.first == theirs.first else 0.0)
    return score - 0.3 - 0.2 * (ours.first != theirs.first)


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
    return scorer.score_joined([leaf.traits for leaf in ours], [leaf.traits for leaf in theirs])


def _regrouped(ours: Sequence[Leaf], theirs: Sequence[Leaf]) -> Regrouped:
    def blocks(side: Sequence[Leaf]) -> tuple[Block, ...]:
        items = all(leaf.first and len(leaf.around[-1].children) == 1 for leaf in side)
        return tuple(leaf.around[-1] if items else leaf.block for leaf in side)

    return Regrouped(blocks(ours), blocks(theirs))


def _around(found: Paired, left: Sequence[Leaf], right: Sequence[Leaf], used: set[int]) -> None:
    pairs = [*found.leaves, *found.moved]
    openings = {id(leaf.block) for pair in pairs for leaf in pair}
    regrouped = {id(block) for group in found.regrouped for block in (*group.source, *group.translation)}
    found.containers = pair_containers(pairs, left, right, openings | regrouped)
    known = openings | regrouped | {id(block) for pair in found.containers for block in pair}
    found.missing = _topmost(left, used, known)
    found.extra = _topmost(right, used, known)
    counterparts = {id(a.block): id(b.block) for a, b in pairs} | {id(a): id(b) for a, b in found.containers}
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
    moved = {id(a.block) for a, _ in found.moved}
    rows = [(a.block, b.block, a.around, b.around) for a, b in found.leaves]
    parents = {
        id(outer): leaf.around[:n]
        for pair in [*found.leaves, *found.moved]
        for leaf in pair
        for n, outer in enumerate(leaf.around)
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
        if fits or id(ours) in moved:
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
