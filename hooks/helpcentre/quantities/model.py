"""What a quantity is: a number, date, time and their like, with the values that a reader may take it for."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from helpcentre.quantities.words import knows, spelled


class Kind(StrEnum):
    """Kinds of quantities, by the names that messages use."""

    NUMBER = "number"
    VERSION = "version"
    DATE = "date"
    TIME = "time"
    TELEPHONE = "telephone number"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a text, from `start` up to `end`.

    `readings` are the canonical values that it has in its language, several where it is ambiguous; `foreign` those
    that it would have where point and comma change places. `units` are the units or currencies that may be meant,
    none where there is none or it is unknown. `parts` are the plain numbers that it is made of.
    `whole` is from where up to where it stands with its unit. A label is the number of something, as in "Step 1".
    """

    kind: Kind
    raw: str
    start: int
    end: int
    readings: frozenset[str]
    foreign: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    parts: tuple["Quantity", ...] = ()
    whole: tuple[int, int] | None = None
    is_label: bool = False

    @property
    def atoms(self) -> tuple["Quantity", ...]:
        """The parts, or the quantity itself where it has none."""
        return self.parts or (self,)


@dataclass(frozen=True)
class Reading:
    """All quantities of a text, in order, and what else in it may answer to a quantity of the other language.

    `rest` is the text without what has digits and is no quantity. `spare` is how often which digits stand in code,
    addresses and names, which no rule for numbers compares, yet which may be plain numbers in the other language.
    """

    quantities: tuple[Quantity, ...]
    rest: str
    language: str
    spare: Mapping[str, int]

    @cached_property
    def words(self) -> frozenset[str]:
        """The numbers that are spelled out, or may be."""
        return spelled(self.rest, self.language)

    @property
    def knows_words(self) -> bool:
        """Whether the words of its language are known."""
        return knows(self.language)


def part(raw: str, start: int, *readings: str) -> Quantity:
    """Make a plain number that is part of a date, a time or the like."""
    return Quantity(Kind.NUMBER, raw, start, start + len(raw), frozenset(readings or {str(int(raw))}))
