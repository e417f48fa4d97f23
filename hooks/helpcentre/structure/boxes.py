"""Admonitions, collapsible blocks and directives, which are all boxes with a type and a title."""

from collections.abc import Iterator

from helpcentre.document.model import Block, Kind
from helpcentre.site import Pair

KINDS = frozenset((Kind.ADMONITION, Kind.DETAILS, Kind.DIRECTIVE))


def pairs(pair: Pair) -> Iterator[tuple[Block, Block]]:
    """Give the boxes that answer to each other."""
    for match in pair.blocks.matches:
        if match.source.kind in KINDS and match.translation.kind in KINDS:
            yield match.source, match.translation
