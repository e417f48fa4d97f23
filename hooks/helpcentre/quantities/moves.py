"""Quantities that stand in another text, or in another sentence of a text, than in the source."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from helpcentre.quantities.compare import Comparison, Rest, compare
from helpcentre.quantities.model import Reading
from helpcentre.quantities.texts import Text
from helpcentre.sentences import sentences

_UNLIKE_FOR_ONE = 1.6
_UNLIKE_FOR_TWO = 2.5
# Where more than that has no counterpart, the page is another one, and nothing has moved.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Move:
    """A quantity that text `source` has in the source and text `translation` has in the translation.

    `covered` are all, with their text, that go with it: two that have changed places are one move.
    """

    source: int
    translation: int
    missing: Rest
    extra: Rest
    covered: tuple[tuple[int, Rest], ...]

    @property
    def is_exchange(self) -> bool:
        """Whether two quantities have changed places."""
        return len(self.covered) > 2


def moved_between(comparisons: Sequence[Comparison]) -> Iterator[Move]:
    """Find what is missing in one of the texts and extra in another: one that moved, or two that changed places."""
    missing = [(n, rest) for n, comparison in enumerate(comparisons) for rest in comparison.missing]
    extra = [(n, rest) for n, comparison in enumerate(comparisons) for rest in comparison.extra]
    if missing and extra and len(missing) + len(extra) <= _MOST:
        yield from _joined(list(_homes(missing, extra)), comparisons)


def _homes(missing: list[tuple[int, Rest]], extra: list[tuple[int, Rest]]) -> Iterator[Move]:
    for index, rest in missing:
        homes = [home for home in extra if home[0] != index and _same(rest, home[1])]
        home = min(homes, key=lambda item: abs(item[0] - index), default=None)
        if home is not None:
            extra.remove(home)
            yield Move(index, home[0], rest, home[1], ((index, rest), home))


def moved_within(left: Text, right: Text) -> Iterator[Move]:
    """Find what stands in another sentence; only where both texts have as many sentences, of like lengths."""
    if not left.reading.quantities:
        return
    ours, theirs = list(sentences(left.clear)), list(sentences(right.clear))
    if len(ours) < 2 or len(ours) != len(theirs):
        return
    unlike = _unlikeness(ours, theirs)
    if unlike > _UNLIKE_FOR_TWO:
        return
    pairs = zip(_by_sentence(left.reading, ours), _by_sentence(right.reading, theirs), strict=True)
    for move in moved_between([compare(*pair) for pair in pairs]):
        # One that went alone may have gone with its clause; two don't change places with theirs.
        if unlike <= _UNLIKE_FOR_ONE or move.is_exchange:
            yield move


def _joined(moves: list[Move], comparisons: Sequence[Comparison]) -> Iterator[Move]:
    while moves:
        move = moves.pop(0)
        back = next((m for m in moves if (m.source, m.translation) == (move.translation, move.source)), None)
        if back is not None:
            moves.remove(back)
            yield replace(move, covered=move.covered + back.covered)
        elif _alone(move, comparisons):
            yield move


def _alone(move: Move, comparisons: Sequence[Comparison]) -> bool:
    # Where another value stands in its place, that value is the fault, and its like elsewhere a chance.
    return not comparisons[move.source].extra and not comparisons[move.translation].missing


def _same(left: Rest, right: Rest) -> bool:
    if left.quantity.readings & right.quantity.readings:
        return True
    return len(left.parts) == len(right.parts) == 1 and bool(left.parts[0].readings & right.parts[0].readings)


def _unlikeness(ours: Sequence[tuple[int, int]], theirs: Sequence[tuple[int, int]]) -> float:
    """Give how much longer, at most, one sentence is than its counterpart, as parts of their texts."""
    whole = ours[-1][1] / max(1, theirs[-1][1])
    ratios = [
        (end - start + 15) / (whole * (last - first) + 15)
        for (start, end), (first, last) in zip(ours, theirs, strict=True)
    ]
    return max(max(ratio, 1 / ratio) for ratio in ratios)


def _by_sentence(reading: Reading, bounds: Sequence[tuple[int, int]]) -> Iterator[Reading]:
    starts = [quantity.start for quantity in reading.quantities]
    for start, end in bounds:
        yield replace(reading, quantities=reading.quantities[bisect_left(starts, start) : bisect_left(starts, end)])
