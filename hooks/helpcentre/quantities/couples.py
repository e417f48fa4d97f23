"""What stands for what, among that of two texts which has no counterpart by value."""

from collections.abc import Iterator
from itertools import zip_longest

from helpcentre.quantities.compare import Match
from helpcentre.quantities.model import Kind, Quantity

_MOST = 50
Couple = tuple[Quantity | None, Quantity | None]


def couples(missing: list[Quantity], extra: list[Quantity]) -> list[Couple]:
    """Put together what is missing and what is extra; of two that have changed places only one is given."""
    return _without_exchanged(list(_coupled(missing, extra)))


def crossed(match: Match, other: Match) -> bool:
    """Say whether two numbers have each other's units: they have changed places."""
    ours, theirs = match.source.units, match.translation.units
    return bool(ours & other.translation.units and theirs & other.source.units)


def _coupled(missing: list[Quantity], extra: list[Quantity]) -> Iterator[Couple]:
    """Put together what stands for what: those of one kind first, in order."""
    rest: tuple[list[Quantity], list[Quantity]] = ([], [])
    for kind in Kind:
        alike = [quantity for quantity in missing if quantity.kind is kind]
        others = [quantity for quantity in extra if quantity.kind is kind]
        yield from zip(alike, others, strict=False)
        rest[0].extend(alike[len(others) :])
        rest[1].extend(others[len(alike) :])
    yield from zip_longest(*rest)


def _without_exchanged(couples: list[Couple]) -> list[Couple]:
    """Leave out the second of two couples that have each other's numbers: it is one exchange."""
    if len(couples) > _MOST:
        return couples
    kept: list[Couple] = []
    for quantity, counterpart in couples:
        if not any(_have_same(quantity, other) and _have_same(one, counterpart) for one, other in kept):
            kept.append((quantity, counterpart))
    return kept


def _have_same(left: Quantity | None, right: Quantity | None) -> bool:
    if left is None or right is None:
        return False
    return any(one.readings & other.readings for one in left.atoms for other in right.atoms)
