"""Which quantities of a text have no counterpart in its translation, and which have another value there."""

from collections.abc import Callable
from dataclasses import dataclass

from helpcentre.quantities.measures import PERCENT, SECONDS
from helpcentre.quantities.model import Kind, Quantity, Reading
from helpcentre.quantities.words import SMALL


@dataclass(frozen=True, slots=True)
class Match:
    """A quantity and its counterpart; `misread` when its language's readers take it for another value."""

    source: Quantity
    translation: Quantity
    misread: bool = False
    other_unit: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the quantities of two texts answer to each other; the order within a text is free."""

    matches: tuple[Match, ...]
    missing: tuple[Quantity, ...]
    extra: tuple[Quantity, ...]


def compare(source: Reading, translation: Reading) -> Comparison:
    """Compare the quantities of a text with those of its translation."""
    matches: list[Match] = []
    missing, extra = list(source.quantities), list(translation.quantities)
    for same in (_same_with_unit, _same, _same_elsewhere):
        matches += _matched(missing, extra, same)
    if any(quantity.parts for quantity in (*missing, *extra)):
        missing, extra = _without_equal_parts(missing, extra)
    missing = [quantity for quantity in missing if not _is_elsewhere(quantity, translation)]
    extra = [quantity for quantity in extra if not _is_elsewhere(quantity, source)]
    told = (_judged(match, source, translation) for match in matches)
    return Comparison(tuple(told), tuple(missing), tuple(extra))


def _matched(missing: list[Quantity], extra: list[Quantity], same: Callable[[Quantity, Quantity], bool]) -> list[Match]:
    found = []
    for quantity in tuple(missing):
        other = next((other for other in extra if same(quantity, other)), None)
        if other is not None:
            missing.remove(quantity)
            extra.remove(other)
            found.append(Match(quantity, other, same is _same_elsewhere))
    return found


def _same(left: Quantity, right: Quantity) -> bool:
    return bool(left.readings & right.readings)


def _same_with_unit(left: Quantity, right: Quantity) -> bool:
    return _same(left, right) and (bool(left.units & right.units) or left.units == right.units)


def _same_elsewhere(left: Quantity, right: Quantity) -> bool:
    return bool(left.readings & right.foreign)


def _without_equal_parts(missing: list[Quantity], extra: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Take dates, times and telephone numbers apart: what is written otherwise may have the same numbers in it."""
    left = [(atom, quantity) for quantity in missing for atom in quantity.atoms]
    right = [(atom, quantity) for quantity in extra for atom in quantity.atoms]
    for pair in tuple(left):
        other = next((other for other in right if _same(pair[0], other[0]) and not _wholes(pair[1], other[1])), None)
        if other is not None:
            left.remove(pair)
            right.remove(other)
    wrong = [quantity for _, quantity in left], [quantity for _, quantity in right]
    return [q for q in missing if q in wrong[0]], [q for q in extra if q in wrong[1]]


def _wholes(left: Quantity, right: Quantity) -> bool:
    # 3 PM and 3:00 have the same figures and are twelve hours apart; only the parts of dates are shared in ranges.
    return bool(left.parts and right.parts) and left.kind is right.kind and left.kind is not Kind.DATE


def _is_elsewhere(quantity: Quantity, other: Reading) -> bool:
    """Say whether the other text has the quantity in letters, in code or in a name."""
    if _in_longer_units(quantity) & other.words or quantity.raw in other.spare:
        return True
    if quantity.kind is not Kind.NUMBER:
        return all(atom.readings & other.words or atom.raw in other.spare for atom in quantity.atoms)
    values = {reading for reading in quantity.readings if not reading.endswith(" s")}
    if PERCENT in quantity.units and {f"{value}%" for value in values} & other.words:
        return True
    if values & other.words or values == {"1"}:
        return True
    return not other.knows_words and all(value.isdigit() and int(value) <= SMALL for value in values)


def _in_longer_units(quantity: Quantity) -> set[str]:
    """Give the numbers of minutes, hours, days or weeks that a duration is: two weeks are 14 Tage."""
    seconds = [int(reading[:-2]) for reading in quantity.readings if reading.endswith(" s")]
    counts = {length // unit for length in seconds for unit in SECONDS.values() if length % unit == 0}
    return {str(count) for count in counts if count > 1}


def _judged(match: Match, source: Reading, translation: Reading) -> Match:
    left, right = match.source, match.translation
    misread = match.misread and any(not value.startswith("v") for value in right.readings)
    lost = PERCENT in left.units and not right.units and not translation.percent
    gained = PERCENT in right.units and not left.units and not source.percent
    by_duration = any(value.endswith(" s") for value in left.readings & right.readings)
    conflict = bool(left.units and right.units and not left.units & right.units and not by_duration)
    other_unit = (lost or gained or conflict) and {left.kind, right.kind} == {Kind.NUMBER}
    return Match(left, right, misread, other_unit)
