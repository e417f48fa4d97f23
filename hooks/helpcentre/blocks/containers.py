"""Which list, item or box renders which, by what stands in them (bottom up; Falleri and others, 2014)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from helpcentre.blocks.leaves import Leaf
from helpcentre.blocks.score import BOXES, LISTS
from helpcentre.document.model import Block

_ENOUGH = 0.25
_FIRST = 4
# Of a list that was broken in two the first part is the list.
_BEGUN = 0.5
_UNLIKE = 0.8


def pair_containers(
    pairs: Sequence[tuple[Leaf, Leaf]], left: Sequence[Leaf], right: Sequence[Leaf], taken: Iterable[int]
) -> list[tuple[Block, Block]]:
    """Pair the blocks around paired leaves that share most of them; those in `taken` have a counterpart already."""
    done = set(taken)
    sizes: dict[int, int] = defaultdict(int)
    for leaf in (*left, *right):
        for outer in leaf.around:
            sizes[id(outer)] += _weight(leaf, outer)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    depths: dict[tuple[int, int], tuple[int, Block, Block]] = {}
    begun: set[tuple[int, int]] = set()
    for ours, theirs in pairs:
        for i, outer in enumerate(ours.around):
            for j, other in enumerate(theirs.around):
                if id(outer) not in done and id(other) not in done and _like(outer, other):
                    key = id(outer), id(other)
                    shared[key] += min(_weight(ours, outer), _weight(theirs, other))
                    depths[key] = abs(i - j), outer, other
                    if ours.block.line == outer.line and theirs.block.line == other.line:
                        begun.add(key)
    found: list[tuple[Block, Block]] = []
    scores = {key: _score(weight, sizes, *depths[key]) + _BEGUN * (key in begun) for key, weight in shared.items()}
    for key in sorted(scores, key=lambda key: (-scores[key], depths[key][1].line, depths[key][2].line)):
        if scores[key] >= _ENOUGH and key[0] not in done and key[1] not in done:
            found.append(depths[key][1:])
            done.update(key)
    return found


def _weight(leaf: Leaf, outer: Block) -> int:
    """Weigh a leaf for what is around it: an item is what it begins with."""
    weight = 1 if leaf.opening else leaf.traits.length + 10
    return _FIRST * weight if leaf.first and leaf.around[-1] is outer else weight


def _score(weight: int, sizes: dict[int, int], apart: int, ours: Block, theirs: Block) -> float:
    dice = 2 * weight / (sizes[id(ours)] + sizes[id(theirs)])
    return (dice if ours.kind is theirs.kind else dice * _UNLIKE) - 0.01 * apart


def _like(ours: Block, theirs: Block) -> bool:
    kinds = {ours.kind, theirs.kind}
    return len(kinds) == 1 or kinds <= LISTS or kinds <= BOXES
