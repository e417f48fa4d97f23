"""What differs between the inline things of a page and those of its translation; several rules tell parts of it."""

from collections.abc import Hashable

from helpcentre.inline.compare import AtHome, Difference, Keys, Likeness, alike, compare, position
from helpcentre.inline.model import Thing, What
from helpcentre.inline.units import Units, units
from helpcentre.keeping import kept
from helpcentre.site import Pair


def units_of(pair: Pair) -> Units:
    """Give the units of a page; several rules ask for them."""
    return kept(pair, "units", lambda: units(pair))


def differences(
    pair: Pair,
    *kinds: What,
    keys: Keys | None = None,
    likeness: Likeness | None = None,
    at_home: AtHome = lambda _unit, _thing: False,
) -> list[Difference]:
    """Compare the things of some kinds, by their values where no other keys are given."""
    found = units_of(pair)
    sides = [(unit, *unit.of(*kinds)) for unit in found.having(*kinds)]
    spare = tuple([thing for thing in side if thing.what in kinds] for side in (found.lost, found.added))
    return compare(sides, keys or _BY_VALUE, likeness or by_spelling, (spare[0], spare[1]), at_home)


def by_value(thing: Thing) -> Hashable:
    """Give kind and value of a thing."""
    return thing.what, thing.value


def by_spelling(ours: Thing, theirs: Thing) -> float:
    """Say how likely it is that one was put for the other: things of one kind in one text always are, somewhat."""
    likely = 2.0 if ours.what is theirs.what else 1.1
    likely += 2.0 * (ours.value.casefold() == theirs.value.casefold())
    return likely + alike(ours.value, theirs.value) - abs(position(ours) - position(theirs))


_BY_VALUE = Keys(by_value, by_value)
