"""Pairs the blocks of two sequences in order, one with one, one with two, or two with one."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from helpcentre.blocks.score import GAP, Scorer, joined
from helpcentre.blocks.traits import Traits
from helpcentre.document.model import Kind

Bead = tuple[tuple[int, ...], tuple[int, ...]]
"""Which members of the one sequence answer to which of the other, by index."""

_MERGE = -1.8
_MERGED = frozenset((Kind.PARAGRAPH, Kind.ITEM))
_ONE_PARAGRAPH = Counter((Kind.PARAGRAPH,))
_MOST = 200
_BAND = 10
_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
_LOWEST = float("-inf")


def pair_siblings(left: Sequence[Traits], right: Sequence[Traits], scorer: Scorer) -> list[Bead]:
    """Give the beads, in order, whose scores add up to the most.

    Sequences whose comparison would take too many steps are first parted at the members that both have once and
    that nothing else is like; between these, only what lies near the diagonal is compared. Cost is so bounded by
    the length of the page times a constant.
    """
    if len(left) * len(right) <= _MOST:
        return _best(left, right, scorer, max(len(left), len(right)))
    beads: list[Bead] = []
    done = (0, 0)
    for i, j in [*_anchors(left, right), (len(left), len(right))]:
        inner = _best(left[done[0] : i], right[done[1] : j], scorer, _BAND + abs(i - done[0] - j + done[1]))
        beads += [(tuple(a + done[0] for a in ours), tuple(b + done[1] for b in theirs)) for ours, theirs in inner]
        if i < len(left):
            beads.append(((i,), (j,)))
        done = (i + 1, j + 1)
    return beads


def _best(left: Sequence[Traits], right: Sequence[Traits], scorer: Scorer, band: int) -> list[Bead]:
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
                value = before + _gain(left[i - di : i], right[j - dj : j], scorer)
                if value > best:
                    best, way = value, (di, dj)
            values[i][j], ways[i][j] = best, way
    return _traced(ways, rows, columns)


def _gain(ours: Sequence[Traits], theirs: Sequence[Traits], scorer: Scorer) -> float:
    if not ours or not theirs:
        return GAP
    if len(ours) == len(theirs):
        return scorer.score(ours[0], theirs[0])
    if not _can_merge([*ours, *theirs]):
        return _LOWEST
    return _MERGE + scorer.score(joined(ours), joined(theirs))


def _can_merge(parts: Sequence[Traits]) -> bool:
    """Tell whether these are paragraphs, or items of one paragraph each, and long enough to tell by their lengths."""
    first = parts[0]
    if first.kind not in _MERGED or any(part.kind is not first.kind or part.length < 15 for part in parts):
        return False
    return all(not part.shape or part.shape == _ONE_PARAGRAPH for part in parts)


def _traced(ways: list[dict[int, tuple[int, int]]], i: int, j: int) -> list[Bead]:
    beads: list[Bead] = []
    while i or j:
        di, dj = ways[i].get(j, (1, 0) if i else (0, 1))
        beads.append((tuple(range(i - di, i)), tuple(range(j - dj, j))))
        i, j = i - di, j - dj
    return beads[::-1]


def _anchors(left: Sequence[Traits], right: Sequence[Traits]) -> list[tuple[int, int]]:
    """Give the members that both sequences have once, by their marks, as far as they are in the same order."""
    ours, theirs = _unique(left), _unique(right)
    pairs = sorted((ours[key], theirs[key]) for key in ours.keys() & theirs.keys())
    return increasing(pairs)


def _unique(side: Sequence[Traits]) -> dict[object, int]:
    keys = [(t.kind, frozenset(t.marks.items())) if t.marks else None for t in side]
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
