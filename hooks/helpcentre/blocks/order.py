"""Whether blocks stand in the order of their source, and which of them have moved."""

from collections import defaultdict
from collections.abc import Sequence

from helpcentre.blocks.score import Scorer
from helpcentre.blocks.sequence import increasing
from helpcentre.blocks.traits import Traits

_UNLIKELY = -1.0
_GAIN = 2.0
_SURE, _MARGIN = 1.6, 1.5
_FEW = 3
# What two that share nothing may have in common by their lengths alone.
_BY_LENGTH = 0.3


def plausible(left: Sequence[Traits], right: Sequence[Traits], scorer: Scorer) -> bool:
    """Tell whether two sequences of the same kinds go together as they stand.

    They don't when a pair has too much against it, or when two neighbours would fit better crosswise.
    """
    straight = [scorer.score(ours, theirs) for ours, theirs in zip(left, right, strict=True)]
    if any(score < _UNLIKELY for score in straight):
        return False
    for i in range(len(left) - 1):
        if left[i].kind is left[i + 1].kind:
            across = scorer.score(left[i], right[i + 1]) + scorer.score(left[i + 1], right[i])
            if across > straight[i] + straight[i + 1] + _GAIN:
                return False
    return True


def crossed(left: Sequence[Traits], right: Sequence[Traits], scorer: Scorer) -> list[tuple[int, int]]:
    """Give the fewest pairs that have to be taken out so that all that surely belong together are in order."""
    scores: dict[tuple[int, int], float] = {}
    for i, j in _candidates(left, right):
        if left[i].kind is right[j].kind:
            scores[i, j] = scorer.evidence(left[i], right[j])
    rows: dict[int, list[float]] = defaultdict(lambda: [_BY_LENGTH])
    columns: dict[int, list[float]] = defaultdict(lambda: [_BY_LENGTH])
    for (i, j), score in scores.items():
        rows[i].append(score)
        columns[j].append(score)
    sure = [
        (i, j)
        for (i, j), score in sorted(scores.items())
        if score > _SURE and _stands_out(score, rows[i]) and _stands_out(score, columns[j])
    ]
    kept = set(increasing(sure))
    return [pair for pair in sure if pair not in kept]


def _candidates(left: Sequence[Traits], right: Sequence[Traits]) -> set[tuple[int, int]]:
    """Give the pairs that share something which few others have."""
    ours, theirs = _where(left), _where(right)
    return {(i, j) for mark in ours.keys() & theirs.keys() for i in ours[mark] for j in theirs[mark]}


def _where(side: Sequence[Traits]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index, traits in enumerate(side):
        for mark in (*traits.marks, *traits.words):
            found[mark].append(index)
    return {mark: places for mark, places in found.items() if len(places) <= _FEW}


def _stands_out(score: float, beside: Sequence[float]) -> bool:
    """Tell whether a score is better by far than all others; it is one of `beside` itself."""
    return all(other <= score - _MARGIN for other in sorted(beside)[:-1])
