"""Which quantities of a text have no counterpart in its translation, and which have another value there."""

from collections.abc import Iterator
from dataclasses import dataclass

from helpcentre.quantities.excuses import Excuse, excuse
from helpcentre.quantities.matching import matched
from helpcentre.quantities.measure_names import PERCENT
from helpcentre.quantities.measures import has_percent
from helpcentre.quantities.model import Kind, Quantity, Reading

_HOURS = frozenset(("duration-hour",))
_AFTER_HOURS = frozenset(("duration-minute", "duration-second"))
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
class _Atom:
    """A part of a quantity, or the whole where it isn't taken apart."""

    part: Quantity
    whole: Quantity

    @property
    def readings(self) -> frozenset[str]:
        return self.part.readings


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
    for values, same in ((_readings, _same_unit), (_readings, _any), (_foreign, _any)):
        if missing and extra:
            pairs, missing, extra = matched(missing, extra, values, same)
            matches += (Match(*pair, values is _foreign) for pair in pairs)
    left, right = _parted(missing, extra)
    left, right = _excused(left, right, source, translation)
    told = (_judged(match, source, translation) for match in matches)
    return Comparison(tuple(told), tuple(left), tuple(right))


def _readings(item: Quantity | _Atom) -> frozenset[str]:
    return item.readings


def _foreign(quantity: Quantity) -> frozenset[str]:
    return quantity.foreign


def _any(left: Quantity, right: Quantity) -> bool:
    return True


def _same_unit(left: Quantity, right: Quantity) -> bool:
    return bool(left.units & right.units) or left.units == right.units


def _parted(missing: list[Quantity], extra: list[Quantity]) -> tuple[list[Rest], list[Rest]]:
    """Take dates, times and the like apart: what is written otherwise may have the same numbers in it."""
    left, right = list(_atoms(missing, extra)), list(_atoms(extra, missing))
    _, left, right = matched(left, right, _readings, _may_share)
    return _rests(missing, left), _rests(extra, right)


def _atoms(quantities: list[Quantity], others: list[Quantity]) -> Iterator[_Atom]:
    """Give what quantities may be compared by; a number with spaces falls apart only where all its parts are there."""
    theirs = {value for other in others for atom in other.atoms for value in atom.readings}
    for quantity in quantities:
        whole = quantity.kind is Kind.NUMBER and not all(part.readings & theirs for part in quantity.parts)
        for atom in (quantity,) if whole else quantity.atoms:
            yield _Atom(atom, quantity)


def _rests(quantities: list[Quantity], atoms: list[_Atom]) -> list[Rest]:
    parts: dict[int, list[Quantity]] = {}
    for atom in atoms:
        parts.setdefault(id(atom.whole), []).append(atom.part)
    return [Rest(quantity, tuple(parts[id(quantity)])) for quantity in quantities if id(quantity) in parts]


def _may_share(one: _Atom, other: _Atom) -> bool:
    """Say whether two quantities that differ as wholes may have parts in common."""
    left, right = one.whole, other.whole
    if left.kind is right.kind:
        # 3 PM and 3:00 have the same figures and are twelve hours apart; ranges of dates share month and year.
        return left.kind is Kind.DATE or not (left.parts and right.parts)
    units = left.units | right.units
    times = [atom for atom in (one, other) if atom.whole.kind is Kind.TIME]
    allowed = frozenset[str]().union(*map(_clock_units, times)) if times else _DATE_UNITS
    return not units or bool(units & allowed)


def _clock_units(atom: _Atom) -> frozenset[str]:
    """Give the units that a part of a time may be written with: its first part are hours."""
    parts = atom.whole.parts
    if atom.part not in parts:
        return _HOURS | _AFTER_HOURS
    return _HOURS if atom.part is parts[0] else _AFTER_HOURS


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
    lost = PERCENT in left.units and not right.units and not has_percent(translation.rest, translation.language)
    gained = PERCENT in right.units and not left.units and not has_percent(source.rest, source.language)
    by_duration = any(value.endswith(" s") for value in left.readings & right.readings)
    conflict = bool(left.units and right.units and not left.units & right.units and not by_duration)
    other_unit = (lost or gained or conflict) and {left.kind, right.kind} == {Kind.NUMBER}
    return Match(left, right, misread, other_unit)
