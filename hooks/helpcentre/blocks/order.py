"""Whether blocks stand in the order of their source, and which of them have moved."""

from collections.abc import Sequence

from helpcentre.blocks.score import Scorer
from helpcentre.blocks.sequence import increasing
from helpcentre.blocks.traits import Traits

_UNLIKELY = -1.0
_GAIN = 2.0
_SURE, _MARGIN = 1.6, 1.5
_MOST = 2500


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
    if len(left) * len(right) > _MOST:
        return []
    scores = [[_score(ours, theirs, scorer) for theirs in right] for ours in left]
    columns = list(zip(*scores, strict=True))
    pairs = []
    for i, row in enumerate(scores):
        j = max(range(len(row)), key=row.__getitem__)
        if _stands_out(row, j) and _stands_out(columns[j], i):
            pairs.append((i, j))
    kept = set(increasing(pairs))
    return [pair for pair in pairs if pair not in kept]


def _score(ours: Traits, theirs: Traits, scorer: Scorer) -> float:
    return scorer.evidence(ours, theirs) if ours.kind is theirs.kind else -9.0


def _stands_out(scores: Sequence[float], best: int) -> bool:
    """Tell whether a score is good, and better by far than all others."""
    others = max((score for index, score in enumerate(scores) if index != best), default=-9.0)
    return scores[best] > _SURE and scores[best] > others + _MARGIN
