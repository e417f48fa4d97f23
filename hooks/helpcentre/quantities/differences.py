"""What differs between the quantities of a page and those of its translation, each fault once."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from helpcentre.keeping import kept
from helpcentre.quantities.compare import Comparison, Match, compare
from helpcentre.quantities.couples import Couple, couples, crossed
from helpcentre.quantities.model import Kind, Quantity
from helpcentre.quantities.moves import moved_between, moved_within
from helpcentre.quantities.pages import Page, page
from helpcentre.quantities.texts import Text
from helpcentre.site import Pair, Site

# A translation shorter than this part of what its source is has lost text, which is told as such.
_CUT_OFF = 0.45
_LONG = 120


class How(StrEnum):
    """In what way a quantity and its counterpart differ."""

    VALUE = "value"
    READING = "reading"
    UNIT = "unit"
    PLACE = "place"


@dataclass(frozen=True)
class Difference:
    """A fault: the texts that it is in, what stands in the source and what in the translation, None where nothing.

    `home` is the text where a quantity that has moved belongs; `others` are those of the same text that are missing,
    or extra, with it.
    """

    how: How
    source: Text
    translation: Text
    quantity: Quantity | None
    counterpart: Quantity | None
    home: Text | None = None
    others: tuple[Quantity, ...] = ()

    @property
    def is_date(self) -> bool:
        """Whether it is about a date or a time."""
        return any(_is_date(quantity) for quantity in (self.quantity, self.counterpart) if quantity)


def differences(pair: Pair, site: Site) -> tuple[Difference, ...]:
    """Give what differs between a page and its translation; several rules tell parts of it."""

    def found() -> tuple[Difference, ...]:
        edition = site.find(pair.translation.path)
        language = edition[0].language if edition else ""
        return tuple(_differences(page(pair, site.source.language, language)))

    return kept(pair, "quantities", found)


def _differences(page: Page) -> Iterator[Difference]:
    compared = [(left, right, _without_alone(compare(left.reading, right.reading), page)) for left, right in page.pairs]
    moves = list(moved_between([comparison for _, _, comparison in compared]))
    for move in moves:
        source, home, _ = compared[move.source]
        translation = compared[move.translation][1]
        yield Difference(How.PLACE, source, translation, move.missing.quantity, move.extra.quantity, home)
    gone = {id(rest) for move in moves for _, rest in move.covered}
    for left, right, comparison in compared:
        missing = [rest.quantity for rest in comparison.missing if id(rest) not in gone]
        extra = [rest.quantity for rest in comparison.extra if id(rest) not in gone]
        yield from _in_pair(left, right, comparison, missing, extra)


def _in_pair(
    left: Text, right: Text, comparison: Comparison, missing: list[Quantity], extra: list[Quantity]
) -> Iterator[Difference]:
    told: list[Match] = []
    for match in comparison.matches:
        # Two numbers that have changed places each have the other's unit: that is one fault.
        if match.misread or (match.other_unit and not any(crossed(match, other) for other in told)):
            told.append(match)
            how = How.READING if match.misread else How.UNIT
            yield Difference(how, left, right, match.source, match.translation)
    yield from _valued(left, right, couples(missing, extra))
    if not told and not comparison.missing and not comparison.extra:
        for move in moved_within(left, right):
            yield Difference(How.PLACE, left, right, move.missing.quantity, move.extra.quantity, right)


def _valued(left: Text, right: Text, found: list[Couple]) -> Iterator[Difference]:
    """Give the couples that differ, and all that one text has and the other lacks together: it is one change."""
    for quantity, counterpart in found:
        if quantity and counterpart:
            yield Difference(How.VALUE, left, right, quantity, counterpart)
    for dates in (False, True):
        lost = [quantity for quantity, other in found if quantity and not other and _is_date(quantity) is dates]
        come = [other for quantity, other in found if other and not quantity and _is_date(other) is dates]
        if lost and not _cut_off(left, right):
            yield Difference(How.VALUE, left, right, lost[0], None, others=tuple(lost[1:]))
        if come:
            yield Difference(How.VALUE, left, right, None, come[0], others=tuple(come[1:]))


def _is_date(quantity: Quantity) -> bool:
    return quantity.kind in {Kind.DATE, Kind.TIME}


def _cut_off(left: Text, right: Text) -> bool:
    return left.length > _LONG and right.length < _CUT_OFF * left.length


def _without_alone(comparison: Comparison, page: Page) -> Comparison:
    """Leave out what stands in texts that have no counterpart: they are told as such, or have been torn apart."""
    missing = tuple(rest for rest in comparison.missing if not rest.quantity.readings & page.extra)
    extra = tuple(rest for rest in comparison.extra if not rest.quantity.readings & page.missing)
    return Comparison(comparison.matches, missing, extra)
