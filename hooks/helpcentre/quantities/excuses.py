"""Why a quantity of one text may lawfully have no counterpart among the quantities of the other."""

from enum import Enum
from typing import Protocol

from helpcentre.quantities.measure_names import PERCENT
from helpcentre.quantities.measures import SECONDS
from helpcentre.quantities.model import Kind, Quantity, Reading
from helpcentre.quantities.words import ARTICLE, SMALL


class Excuse(Enum):
    """How good the reason is."""

    NONE = 0
    WEAK = 1
    SURE = 2


class Unanswered(Protocol):
    """A quantity with those of its parts that nothing answers to."""

    @property
    def quantity(self) -> Quantity:
        """The whole."""

    @property
    def parts(self) -> tuple[Quantity, ...]:
        """The parts."""


def excuse(rest: Unanswered, own: Reading, other: Reading) -> Excuse:
    """Say whether the other text has a quantity of `own` in letters, or more often than `own` in code or in names."""
    if rest.quantity.kind is Kind.DATE and rest.quantity.raw in other.rest:
        # It stands there as it does here, in this language's words.
        return Excuse.SURE
    return min((_excuse(part, own, other) for part in rest.parts), key=lambda reason: reason.value)


def _excuse(quantity: Quantity, own: Reading, other: Reading) -> Excuse:
    values = {reading for reading in quantity.readings if not reading.endswith(" s")}
    if PERCENT in quantity.units and {f"{value}%" for value in values} & other.words:
        return Excuse.SURE
    if quantity.kind is Kind.NUMBER and (values - {"1"}) & other.words:
        return Excuse.SURE
    if not quantity.is_label and values & {"1"} and ARTICLE in other.words:
        return Excuse.WEAK
    if (
        other.spare.get(quantity.raw, 0) > own.spare.get(quantity.raw, 0)
        or values & other.words
        or _in_longer_units(quantity) & other.words
    ):
        return Excuse.WEAK
    small = all(value.isdigit() and int(value) <= SMALL for value in values)
    return Excuse.WEAK if small and not other.knows_words else Excuse.NONE


def _in_longer_units(quantity: Quantity) -> set[str]:
    """Give the numbers of minutes, hours, days or weeks that a duration is: two weeks are 14 Tage."""
    seconds = [int(reading[:-2]) for reading in quantity.readings if reading.endswith(" s")]
    counts = {length // unit for length in seconds for unit in SECONDS.values() if length % unit == 0}
    return {str(count) for count in counts if count > 1}
