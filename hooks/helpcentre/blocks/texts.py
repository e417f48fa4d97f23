"""The texts of a page beside those that they render, for rules that compare what stands in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from helpcentre.blocks.model import BlockAlignment
from helpcentre.document.inlinemodel import Link
from helpcentre.document.model import Block, Kind
from helpcentre.keeping import kept

_OPAQUE = frozenset((Kind.CODE, Kind.BREAK, Kind.REFERENCE))


class Blocks(Protocol):
    """Something whose blocks are aligned: a pair of pages."""

    @property
    def blocks(self) -> BlockAlignment:
        """Which block renders which."""


@dataclass(frozen=True, slots=True)
class TextPair:
    """A text of the source and the one that renders it: of one block each, or of several that were joined or parted.

    `moved` when it stands elsewhere than in the source. The blocks say where their text stands; that of admonitions,
    tabs and their like is the title.
    """

    source: tuple[Block, ...]
    translation: tuple[Block, ...]
    moved: bool = False

    @property
    def links(self) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
        """The links and images on both sides."""
        ours, theirs = (tuple(link for block in side for link in block.links) for side in self._sides)
        return ours, theirs

    @property
    def code(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The inline code on both sides."""
        ours, theirs = (tuple(code for block in side for code in block.code) for side in self._sides)
        return ours, theirs

    @property
    def text(self) -> tuple[str, str]:
        """What readers see on both sides."""
        ours, theirs = (" ".join(block.text or block.title for block in side) for side in self._sides)
        return ours, theirs

    @property
    def _sides(self) -> tuple[Sequence[Block], Sequence[Block]]:
        return self.source, self.translation


def texts(pair: Blocks) -> tuple[TextPair, ...]:
    """Give the texts that both pages have, in the order of the source; what is missing or empty isn't among them.

    A block that became one of another kind, so that its text has other parts, is given whole on both sides.
    """
    return kept(pair, "texts", lambda: tuple(_texts(pair)))


def _texts(pair: Blocks) -> Iterator[TextPair]:
    found: list[TextPair] = []
    for match in pair.blocks.matches:
        source, translation = match.source, match.translation
        if match.same_kind:
            if _own(source) and _own(translation):
                found.append(TextPair((source,), (translation,), match.moved))
        else:
            found.append(TextPair(tuple(_leaves(source)), tuple(_leaves(translation)), match.moved))
    for group in pair.blocks.regrouped:
        ours = [leaf for block in group.source for leaf in _leaves(block)]
        theirs = [leaf for block in group.translation for leaf in _leaves(block)]
        found.append(TextPair(tuple(ours), tuple(theirs)))
    yield from sorted((text for text in found if text.source and text.translation), key=_place)


def _place(text: TextPair) -> tuple[int, int]:
    return text.source[0].line, text.source[0].column


def _own(block: Block) -> bool:
    return block.kind not in _OPAQUE and bool(block.text or block.title or block.links or block.code)


def _leaves(block: Block) -> Iterator[Block]:
    return (inner for inner in block.walk() if _own(inner))
