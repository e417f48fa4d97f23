"""Which block of a translation renders which block of its source: sections, blocks, items, rows and cells."""

from helpcentre.blocks.model import BlockAlignment, BlockMatch, Column, Displaced, Doubled, Regrouped
from helpcentre.blocks.texts import TextPair, texts
from helpcentre.blocks.tree import align_blocks

__all__ = [
    "BlockAlignment",
    "BlockMatch",
    "Column",
    "Displaced",
    "Doubled",
    "Regrouped",
    "TextPair",
    "align_blocks",
    "texts",
]
