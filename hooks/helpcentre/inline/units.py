"""The inline things of aligned texts side by side, and those of texts that have no counterpart."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from helpcentre.blocks import texts
from helpcentre.document import Block, Kind
from helpcentre.inline.model import Text, Thing, What
from helpcentre.inline.read import read
from helpcentre.inline.sources import texts_of
from helpcentre.site import Pair

_BARE = frozenset((Kind.HTML, Kind.PARAGRAPH))
_NONE = frozenset[What]()
_NOTHING: tuple[tuple[Thing, ...], tuple[Thing, ...]] = ((), ())
"""Most texts have no things: they share this."""


@dataclass(frozen=True)
class Unit:
    """A text of the source and the one that renders it; of several blocks each, where some were parted or joined."""

    source: tuple[Text, ...]
    translation: tuple[Text, ...]
    number: int = 0
    """How many there are before it."""

    @cached_property
    def things(self) -> tuple[tuple[Thing, ...], tuple[Thing, ...]]:
        """All inline things of both sides, in order."""
        sides = (self.source, self.translation)
        ours, theirs = (tuple([thing for text in side for thing in read(text)]) for side in sides)
        return (ours, theirs) if ours or theirs else _NOTHING

    @cached_property
    def kinds(self) -> frozenset[What]:
        """Which kinds of things there are on either side."""
        return frozenset(thing.what for side in self.things for thing in side) if any(self.things) else _NONE

    def of(self, *kinds: What) -> tuple[list[Thing], list[Thing]]:
        """Give the things of some kinds on both sides."""
        if self.kinds.isdisjoint(kinds):
            return [], []
        ours, theirs = ([thing for thing in side if thing.what in kinds] for side in self.things)
        return ours, theirs

    @cached_property
    def words(self) -> tuple[str, str]:
        """The texts as they stand in the files."""
        ours, theirs = ("\n".join(text.passage.text for text in side) for side in (self.source, self.translation))
        return ours, theirs


@dataclass(frozen=True)
class Units:
    """The units of a page in order; `lost` and `added` are the things in texts without a counterpart."""

    units: tuple[Unit, ...]
    lost: tuple[Thing, ...]
    added: tuple[Thing, ...]

    def having(self, *kinds: What) -> list[Unit]:
        """Give the units with things of some kinds on either side."""
        return [unit for unit in self._with_any if not unit.kinds.isdisjoint(kinds)]

    @cached_property
    def _with_any(self) -> list[Unit]:
        return [unit for unit in self.units if unit.kinds]


def units(pair: Pair) -> Units:
    """Put the texts of a page beside those of its translation."""
    ours, theirs = texts_of(pair.source), texts_of(pair.translation)
    found = [(text.source, text.translation) for text in texts(pair)]
    known = {id(source[0]) for source, _ in found}
    # A block that has nothing left but its tags or its icon is no text any more, yet the link in it is lost.
    found += [
        ((match.source,), (match.translation,))
        for match in pair.blocks.matches
        if match.same_kind and match.source.kind in _BARE and id(match.source) not in known
    ]
    found.sort(key=lambda sides: (sides[0][0].line, sides[0][0].column))
    sides = ((_texts(source, ours), _texts(translation, theirs)) for source, translation in found)
    made = (Unit(*both, number) for number, both in enumerate(sides))
    return Units(
        units=tuple(unit for unit in made if unit.source and unit.translation),
        lost=tuple(_alone(pair.blocks.missing, ours)),
        added=tuple(_alone((*pair.blocks.extra, *(twin.block for twin in pair.blocks.doubled)), theirs)),
    )


def _texts(blocks: Iterable[Block], known: Mapping[int, Text]) -> tuple[Text, ...]:
    return tuple(known[id(block)] for block in blocks if id(block) in known)


def _alone(blocks: Iterable[Block], known: Mapping[int, Text]) -> Iterator[Thing]:
    for outer in blocks:
        for block in outer.walk():
            if id(block) in known:
                yield from read(known[id(block)])
