"""Pairs the members of two collections that have a value in common, in less time than trying each with each."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar


class Valued(Protocol):
    """Something that has values."""

    @property
    def readings(self) -> frozenset[str]:
        """The values."""


T = TypeVar("T", bound=Valued)
# Of very many equal values only the first are tried.
_MOST = 50


def matched(
    missing: Sequence[T], extra: Sequence[T], values: Callable[[T], frozenset[str]], fits: Callable[[T, T], bool]
) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Pair what has a value in common and fits, in order; give the pairs and what is left on both sides."""
    by_value: dict[str, list[int]] = {}
    for index, other in enumerate(extra):
        for value in values(other):
            by_value.setdefault(value, []).append(index)
    taken: set[int] = set()
    pairs: list[tuple[T, T]] = []
    alone: list[T] = []
    for item in missing:
        homes = (n for value in item.readings for n in by_value.get(value, ())[:_MOST] if n not in taken)
        home = min((n for n in homes if fits(item, extra[n])), default=None)
        if home is None:
            alone.append(item)
            continue
        taken.add(home)
        pairs.append((item, extra[home]))
        for value in values(extra[home]):
            by_value[value].remove(home)
    return pairs, alone, [other for index, other in enumerate(extra) if index not in taken]
