"""Whether blocks stand in the order of their source, and which of them have moved."""

from collections import defaultdict
from collections.abc import Sequence

from helpcentre.blocks.score import Scorer
from helpcentre.blocks.sequence import increasing
from helpcentre.blocks.traits import Traits

_UNLIKELY = -1.0
# On pages that are in order it is hardly ever above nothing: a tenth of a percent of neighbours reach 0.3.
_GAIN, _BESIDE_LENGTH = 0.7, 0.3
_POOR = 2.0
_SURE, _MARGIN = 1.6, 1.5
_FEW = 3
# What two that share nothing may have in common by their lengths alone.
_BY_LENGTH = 0.3


def in_order(
    left: Sequence[Traits], right: Sequence[Traits], scorer: Scorer, plain: Scorer
) -> list[tuple[int, int]] | None:
    """Pair two sequences of the same kinds one by one, but neighbours that would fit better crosswise the other way.

    Gives None where some pair has too much against it. `plain` is the scorer that knows of no neighbours.
    """
    straight = [scorer.score(ours, theirs) for ours, theirs in zip(left, right, strict=True)]
    pairs = [(i, i) for i in range(len(left))]
    for i in range(len(left) - 1):
        if left[i].kind is left[i + 1].kind and pairs[i] == (i, i):
            across = scorer.score(left[i], right[i + 1]), scorer.score(left[i + 1], right[i])
            if sum(across) > straight[i] + straight[i + 1] + _GAIN and _crosswise(left, right, i, plain):
                if min(across) < _POOR:
                    return None
                pairs[i], pairs[i + 1] = (i, i + 1), (i + 1, i)
                straight[i], straight[i + 1] = across
    return None if any(score < _UNLIKELY for score in straight) else pairs


def _crosswise(left: Sequence[Traits], right: Sequence[Traits], i: int, plain: Scorer) -> bool:
    """Tell whether two neighbours fit better crosswise, when nothing but the two is looked at; not by length alone."""
    scorer = plain.among(left[i : i + 2], right[i : i + 2])
    whole, length = 0.0, 0.0
    for a, b, way in ((i, i, -1), (i + 1, i + 1, -1), (i, i + 1, 1), (i + 1, i, 1)):
        whole += way * (scorer.score(left[a], right[b]) + scorer.set_off(left[a], right[b]))
        length += way * scorer.by_length(left[a].length, right[b].length)
    return whole > _GAIN and whole - length > _BESIDE_LENGTH


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
