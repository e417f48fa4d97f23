"""Blocks that stand there twice, one after the other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from helpcentre.blocks.code import content
from helpcentre.blocks.model import Doubled
from helpcentre.document.model import Block, Document, Kind

Said = tuple[Kind, str]


def said_by(block: Block, document: Document) -> Said | None:
    """Give what a block says, for comparing it with others of the page; None where that is next to nothing."""
    parts = []
    for inner in block.walk():
        parts += [inner.title, inner.text, *(link.target for link in inner.links)]
        if inner.kind is Kind.CODE:
            parts += content(inner, document)
    text = "\n".join(filter(None, parts))
    return (block.kind, text) if len(text) > 1 else None


def twins(blocks: Sequence[Block], document: Document) -> Iterator[Doubled]:
    """Give each block that says the same as the one before it, at any depth, the outermost only, without rows."""
    doubled: set[int] = set()
    for one, other in pairwise(blocks):
        if one.kind is other.kind and (said := said_by(one, document)) and said == said_by(other, document):
            doubled.add(id(other))
            yield Doubled(other, one)
    for block in blocks:
        if id(block) not in doubled and block.kind is not Kind.TABLE:
            yield from twins(block.children, document)
