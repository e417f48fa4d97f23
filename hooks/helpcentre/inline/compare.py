"""Compares the inline things of aligned texts as multisets: what is missing, extra, altered, exchanged."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from helpcentre.inline.model import Thing
from helpcentre.inline.units import Unit

Key = Callable[[Thing], Hashable]
Likeness = Callable[[Thing, Thing], float]
AtHome = Callable[[Unit, Thing], bool]


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing of the source and what the translation has instead, None where nothing; the texts are in `unit`.

    `elsewhere` is the same thing in another text of the translation, where it doesn't belong. `exchanged` is the
    thing of the translation that stands where this one belongs.
    """

    unit: Unit
    source: Thing | None
    translation: Thing | None
    elsewhere: Thing | None = None
    exchanged: Thing | None = None


@dataclass(slots=True)
class _Rest:
    """What of a unit is left when all that both sides have is taken away."""

    unit: Unit
    missing: list[Thing]
    extra: list[Thing]


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys by which the things of the source and of the translation are the same."""

    source: Key
    translation: Key

    def same(self, ours: Thing, theirs: Thing) -> bool:
        """Tell whether one renders the other."""
        return self.source(ours) == self.translation(theirs)


def compare(
    sides: Sequence[tuple[Unit, list[Thing], list[Thing]]],
    keys: Keys,
    likeness: Likeness,
    spare: tuple[Sequence[Thing], Sequence[Thing]] = ((), ()),
    at_home: AtHome = lambda _unit, _thing: False,
) -> list[Difference]:
    """Compare the things of units that follow one another.

    What is missing in one and extra in its neighbour, or in `spare` (things of the source and of the translation in
    texts without a counterpart), has come along with words that were parted or joined otherwise; not what is
    `at_home` where it is extra.
    """
    rests = [_Rest(unit, *subtracted(ours, theirs, keys)) for unit, ours, theirs in sides]
    for left, right in pairwise(rests):
        if right.unit.number - left.unit.number == 1:
            _settle(left, right, keys, at_home)
            _settle(right, left, keys, at_home)
    if any(rest.missing or rest.extra for rest in rests):
        _settle_spare(rests, keys, spare)
    found = [difference for rest in rests for difference in _paired(rest, likeness)]
    return _joined(found, keys)


def subtracted(ours: Sequence[Thing], theirs: Sequence[Thing], keys: Keys) -> tuple[list[Thing], list[Thing]]:
    """Give what of two lists is left when the things that both have are taken away, each as often as both have it."""
    waiting: dict[Hashable, list[Thing]] = {}
    for thing in theirs:
        waiting.setdefault(keys.translation(thing), []).append(thing)
    missing = []
    for thing in ours:
        same = waiting.get(keys.source(thing))
        if same:
            same.pop(0)
        else:
            missing.append(thing)
    left = {id(thing) for things in waiting.values() for thing in things}
    return missing, [thing for thing in theirs if id(thing) in left]


def _settle(left: _Rest, right: _Rest, keys: Keys, at_home: AtHome) -> None:
    """Take away what one unit lacks and its neighbour has too much; not where each has the other's."""
    if not left.missing or not right.extra or (left.extra and right.missing):
        return
    come = [thing for thing in right.extra if not at_home(right.unit, thing)]
    left.missing, alone = subtracted(left.missing, come, keys)
    gone = {id(thing) for thing in come} - {id(thing) for thing in alone}
    right.extra = [thing for thing in right.extra if id(thing) not in gone]


def _settle_spare(rests: Sequence[_Rest], keys: Keys, spare: tuple[Sequence[Thing], Sequence[Thing]]) -> None:
    lost, added = Counter(map(keys.source, spare[0])), Counter(map(keys.translation, spare[1]))
    for rest in rests:
        rest.missing = [thing for thing in rest.missing if not _is_taken(added, keys.source(thing))]
        rest.extra = [thing for thing in rest.extra if not _is_taken(lost, keys.translation(thing))]


def _is_taken(spare: Counter[Hashable], key: Hashable) -> bool:
    """Take one of what is spare, if there is one."""
    if spare[key] <= 0:
        return False
    spare[key] -= 1
    return True


def _paired(rest: _Rest, likeness: Likeness) -> list[Difference]:
    """Put together what stands for what, the most alike first."""
    missing, extra = list(rest.missing), list(rest.extra)
    ranked = sorted(
        ((likeness(ours, theirs), -i, -j) for i, ours in enumerate(missing) for j, theirs in enumerate(extra)),
        reverse=True,
    )
    partner: dict[int, int] = {}
    for value, i, j in ranked:
        if value > 0 and -i not in partner and -j not in partner.values():
            partner[-i] = -j
    found = [
        Difference(rest.unit, thing, extra[partner[i]] if i in partner else None) for i, thing in enumerate(missing)
    ]
    taken = set(partner.values())
    return [*found, *(Difference(rest.unit, None, thing) for j, thing in enumerate(extra) if j not in taken)]


def _joined(found: list[Difference], keys: Keys) -> list[Difference]:
    """Tell one change once: two things that have changed places, or one that has gone elsewhere."""
    done: set[int] = set()
    joined: list[Difference] = []
    for index, one in enumerate(found):
        if index in done:
            continue
        for other_index in range(index + 1, len(found)):
            if other_index in done:
                continue
            whole = _whole(one, found[other_index], keys)
            if whole:
                done.add(other_index)
                one = whole  # noqa: PLW2901
                break
        joined.append(one)
    return joined


def _whole(one: Difference, other: Difference, keys: Keys) -> Difference | None:
    if one.source and one.translation and other.source and other.translation:
        crossed = keys.same(one.source, other.translation) and keys.same(other.source, one.translation)
        return replace(one, exchanged=other.translation) if crossed else None
    for lost, come in ((one, other), (other, one)):
        if lost.source and not lost.translation and come.translation and not come.source:  # noqa: SIM102
            if keys.same(lost.source, come.translation):
                return replace(lost, elsewhere=come.translation)
    return None


_TAG = re.compile(r"<[^<>]*>")


def position(thing: Thing) -> float:
    """Say how far from its text's beginning a thing stands, from 0 to 1; tags aren't text."""
    text = thing.text.passage.text
    before, whole = (len(without_tags(part)) for part in (text[: thing.start], text))
    return before / max(1, whole)


def without_tags(text: str) -> str:
    """Leave the tags out of a text, whose attributes nobody reads."""
    return _TAG.sub("", text)


def alike(ours: str, theirs: str) -> float:
    """Say how much two spellings have in common, from 0 to 1."""
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
