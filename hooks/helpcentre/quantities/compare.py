"""Which quantities of a text have no counterpart in its translation, and which have another value there."""

from collections.abc import Callable
from dataclasses import dataclass

from helpcentre.quantities.excuses import Excuse, excuse
from helpcentre.quantities.measures import PERCENT
from helpcentre.quantities.model import Kind, Quantity, Reading

_CLOCK_UNITS = frozenset(("duration-hour", "duration-minute", "duration-second"))
_DATE_UNITS = frozenset(("duration-day", "duration-month", "duration-year"))


@dataclass(frozen=True, slots=True)
class Match:
    """A quantity and its counterpart; `misread` when its language's readers take it for another value."""

    source: Quantity
    translation: Quantity
    misread: bool = False
    other_unit: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """A quantity that nothing answers to, and those of its parts that nothing answers to."""

    quantity: Quantity
    parts: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the quantities of two texts answer to each other; the order within a text is free."""

    matches: tuple[Match, ...]
    missing: tuple[Rest, ...]
    extra: tuple[Rest, ...]


def compare(source: Reading, translation: Reading) -> Comparison:
    """Compare the quantities of a text with those of its translation."""
    matches: list[Match] = []
    missing, extra = list(source.quantities), list(translation.quantities)
    for same in (_same_with_unit, _same, _same_elsewhere):
        matches += _matched(missing, extra, same)
    left, right = _parted(missing, extra)
    left, right = _excused(left, right, source, translation)
    told = (_judged(match, source, translation) for match in matches)
    return Comparison(tuple(told), tuple(left), tuple(right))


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


def _parted(missing: list[Quantity], extra: list[Quantity]) -> tuple[list[Rest], list[Rest]]:
    """Take dates, times and the like apart: what is written otherwise may have the same numbers in it."""
    left = [(atom, quantity) for quantity in missing for atom in _atoms(quantity, extra)]
    right = [(atom, quantity) for quantity in extra for atom in _atoms(quantity, missing)]
    for pair in tuple(left):
        other = next((other for other in right if _same(pair[0], other[0]) and _may_share(pair[1], other[1])), None)
        if other is not None:
            left.remove(pair)
            right.remove(other)
    return _rests(missing, left), _rests(extra, right)


def _atoms(quantity: Quantity, others: list[Quantity]) -> tuple[Quantity, ...]:
    """Give what a quantity may be compared by; a number with spaces falls apart only where all its parts are there."""
    if quantity.kind is not Kind.NUMBER or not quantity.parts:
        return quantity.atoms
    theirs = [atom for other in others for atom in other.atoms]
    return quantity.parts if all(any(_same(part, atom) for atom in theirs) for part in quantity.parts) else (quantity,)


def _rests(quantities: list[Quantity], atoms: list[tuple[Quantity, Quantity]]) -> list[Rest]:
    rests = (Rest(quantity, tuple(atom for atom, whole in atoms if whole is quantity)) for quantity in quantities)
    return [rest for rest in rests if rest.parts]


def _may_share(left: Quantity, right: Quantity) -> bool:
    """Say whether two quantities that differ as wholes may have parts in common."""
    if left.kind is right.kind:
        # 3 PM and 3:00 have the same figures and are twelve hours apart; ranges of dates share month and year.
        return left.kind is Kind.DATE or not (left.parts and right.parts)
    units = left.units | right.units
    allowed = _CLOCK_UNITS if Kind.TIME in {left.kind, right.kind} else _DATE_UNITS
    return not units or bool(units & allowed)


def _excused(
    left: list[Rest], right: list[Rest], source: Reading, translation: Reading
) -> tuple[list[Rest], list[Rest]]:
    """Leave out what the other text has in letters, in code or in a name.

    A word such as "one" is found in most texts: it excuses nothing where another number stands in its place.
    """
    ours = [(rest, reason) for rest in left if (reason := excuse(rest, source, translation)) is not Excuse.SURE]
    theirs = [(rest, reason) for rest in right if (reason := excuse(rest, translation, source)) is not Excuse.SURE]
    weak = [sum(reason is Excuse.WEAK for _, reason in side) for side in (ours, theirs)]
    if ours and theirs and len(ours) == len(theirs) and (all(weak) or weak == [0, 0]):
        return [rest for rest, _ in ours], [rest for rest, _ in theirs]
    return (
        [rest for rest, reason in ours if reason is Excuse.NONE],
        [rest for rest, reason in theirs if reason is Excuse.NONE],
    )


def _judged(match: Match, source: Reading, translation: Reading) -> Match:
    left, right = match.source, match.translation
    misread = match.misread and any(not value.startswith("v") for value in right.readings)
    lost = PERCENT in left.units and not right.units and not translation.percent
    gained = PERCENT in right.units and not left.units and not source.percent
    by_duration = any(value.endswith(" s") for value in left.readings & right.readings)
    conflict = bool(left.units and right.units and not left.units & right.units and not by_duration)
    other_unit = (lost or gained or conflict) and {left.kind, right.kind} == {Kind.NUMBER}
    return Match(left, right, misread, other_unit)
