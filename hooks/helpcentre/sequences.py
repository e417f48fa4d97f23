"""Which member of one sequence answers to which of another: the best way to pair them in order, leaving gaps."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

T = TypeVar("T")
Pairing = list[tuple[int | None, int | None]]
Score = Callable[[T, T], float]

# Beyond this many comparisons only members near the diagonal are compared, so that cost stays bounded.
_MOST_COMPARISONS = 100_000
_BOTH, _LEFT, _RIGHT = 0, 1, 2


def pair_in_order(left: Sequence[T], right: Sequence[T], score: Score[T], gap: float) -> Pairing:
    """Pair the members of two sequences by dynamic programming (Needleman and Wunsch, 1970).

    Gives pairs of indexes in order, with None on the side that has no counterpart. The sum of `score` over the
    pairs and of `gap` (below zero) over those left alone is the greatest that there is. Of sequences so long that
    all comparisons would take too many, only those within a band around the diagonal are tried.
    """
    width = _half_band(len(left), len(right))
    first = min(len(right), width)
    above = {column: column * gap for column in range(first + 1)}
    steps = [dict.fromkeys(range(1, first + 1), _RIGHT)]
    for row, member in enumerate(left, 1):
        middle = row * len(right) // len(left)
        columns = range(max(0, middle - width), min(len(right), middle + width) + 1)
        above, ways = _row(partial(_score_at, score, member, right), columns, above, gap)
        steps.append(ways)
    return _traced(steps, len(left), len(right))


def _half_band(rows: int, columns: int) -> int:
    if rows * columns <= _MOST_COMPARISONS:
        return columns
    return max(8, _MOST_COMPARISONS // (2 * rows), 2 * (columns // rows))


def _row(
    scores: Callable[[int], float], columns: range, above: dict[int, float], gap: float
) -> tuple[dict[int, float], dict[int, int]]:
    lowest = float("-inf")
    values: dict[int, float] = {}
    ways: dict[int, int] = {}
    for column in columns:
        value, way = above.get(column, lowest) + gap, _LEFT
        beside = values.get(column - 1, lowest) + gap
        if beside > value:
            value, way = beside, _RIGHT
        if column and (diagonal := above.get(column - 1, lowest)) > lowest:
            paired = diagonal + scores(column - 1)
            if paired > value:
                value, way = paired, _BOTH
        values[column], ways[column] = value, way
    return values, ways


def _score_at(score: Score[T], member: T, right: Sequence[T], column: int) -> float:
    return score(member, right[column])


def _traced(steps: list[dict[int, int]], row: int, column: int) -> Pairing:
    pairing: Pairing = []
    while row or column:
        way = steps[row].get(column, _RIGHT if column else _LEFT)
        row -= way != _RIGHT
        column -= way != _LEFT
        pairing.append((row if way != _RIGHT else None, column if way != _LEFT else None))
    return pairing[::-1]
