"""Pairs the blocks of two sequences in order, one with one, one with two, or two with one."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Generic, TypeAlias, TypeVar

from helpcentre.blocks.score import GAP, Scorer
from helpcentre.blocks.traits import Traits

T = TypeVar("T")
Score: TypeAlias = Callable[[T, T], float]
Merged: TypeAlias = Callable[[Sequence[T], Sequence[T]], float | None]

Bead = tuple[tuple[int, ...], tuple[int, ...]]
"""Which members of the one sequence answer to which of the other, by index."""

_MERGE = -1.6
_MOST = 200
_BAND, _WIDEST = 10, 30
_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
_LOWEST = float("-inf")


def pair_siblings(left: Sequence[Traits], right: Sequence[Traits], scorer: Scorer) -> list[Bead]:
    """Pair blocks that stand side by side, as far as they are in order."""
    return pair_sequences(left, right, scorer.score, _no_merge)


def pair_sequences(left: Sequence[T], right: Sequence[T], score: Score[T], merged: Merged[T]) -> list[Bead]:
    """Give the beads, in order, whose scores add up to the most.

    `merged` gives the score of two with one, or of one with two, or None where they can't be one. Sequences whose
    comparison would take too many steps are first parted at the members that both have once and that nothing else
    is like; between these, only what lies near the diagonal is compared, the further off the more one of the two is
    longer, up to a bound. Cost is so bounded by the length of the page times a constant.
    """
    grid = _Grid(score, merged)
    if len(left) * len(right) <= _MOST:
        return grid.best(left, right, max(len(left), len(right)))
    beads: list[Bead] = []
    done = (0, 0)
    for i, j in [*_anchors(left, right), (len(left), len(right))]:
        inner = grid.best(left[done[0] : i], right[done[1] : j], _BAND + min(_WIDEST, abs(i - done[0] - j + done[1])))
        beads += [(tuple(a + done[0] for a in ours), tuple(b + done[1] for b in theirs)) for ours, theirs in inner]
        if i < len(left):
            beads.append(((i,), (j,)))
        done = (i + 1, j + 1)
    return beads


def _no_merge(_ours: Sequence[Traits], _theirs: Sequence[Traits]) -> None:
    return None


class _Grid(Generic[T]):
    def __init__(self, score: Score[T], merged: Merged[T]) -> None:
        self.score, self.merged = score, merged

    def best(self, left: Sequence[T], right: Sequence[T], band: int) -> list[Bead]:
        """Find the best way by dynamic programming, within a band around the diagonal."""
        rows, columns = len(left), len(right)
        reach = max(band, 2 * (columns // max(rows, 1)))
        steps = _STEPS if rows != columns else _STEPS[:3]
        values: list[dict[int, float]] = []
        ways: list[dict[int, tuple[int, int]]] = []
        for i in range(rows + 1):
            middle = i * columns // max(rows, 1)
            first, last = (0, columns) if rows == 0 else (max(0, middle - reach), min(columns, middle + reach))
            values.append({})
            ways.append({})
            for j in range(first, last + 1):
                best, way = (0.0, (0, 0)) if i == j == 0 else (_LOWEST, (1, 0) if i else (0, 1))
                for di, dj in steps:
                    before = values[i - di].get(j - dj, _LOWEST) if di <= i and dj <= j else _LOWEST
                    if before == _LOWEST:
                        continue
                    value = before + self._gain(left[i - di : i], right[j - dj : j])
                    if value > best:
                        best, way = value, (di, dj)
                values[i][j], ways[i][j] = best, way
        return _traced(ways, rows, columns)

    def _gain(self, ours: Sequence[T], theirs: Sequence[T]) -> float:
        if not ours or not theirs:
            return GAP
        if len(ours) == len(theirs):
            return self.score(ours[0], theirs[0])
        score = self.merged(ours, theirs)
        return _LOWEST if score is None else _MERGE + score


def _traced(ways: list[dict[int, tuple[int, int]]], i: int, j: int) -> list[Bead]:
    beads: list[Bead] = []
    while i or j:
        di, dj = ways[i].get(j, (1, 0) if i else (0, 1))
        beads.append((tuple(range(i - di, i)), tuple(range(j - dj, j))))
        i, j = i - di, j - dj
    return beads[::-1]


def _anchors(left: Sequence[object], right: Sequence[object]) -> list[tuple[int, int]]:
    """Give the members that both sequences have once, by their marks, as far as they are in the same order."""
    ours, theirs = _unique(left), _unique(right)
    pairs = sorted((ours[key], theirs[key]) for key in ours.keys() & theirs.keys())
    return increasing(pairs)


def _unique(side: Sequence[object]) -> dict[object, int]:
    all_traits = [member if isinstance(member, Traits) else getattr(member, "traits", None) for member in side]
    keys = [(t.kind, frozenset(t.marks.items())) if t and t.marks else None for t in all_traits]
    counts = Counter(keys)
    return {key: index for index, key in enumerate(keys) if key and counts[key] == 1}


def increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest part of `pairs`, which are sorted by their first members, whose second members rise too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        place = bisect_left(tails, second)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(second)
            ends.append(index)
        else:
            tails[place], ends[place] = second, index
    chain: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
