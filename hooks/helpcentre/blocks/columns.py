"""Which column of a table renders which of the source's."""

from collections.abc import Sequence

from helpcentre.blocks.score import Scorer, joined
from helpcentre.blocks.sequence import Bead, pair_siblings
from helpcentre.blocks.traits import Reader, Traits
from helpcentre.document.model import Block


def width(table: Block) -> int:
    """Give the number of a table's columns, which its head decides."""
    return len(table.children[0].children) if table.children else 0


def pair_columns(source: Block, translation: Block, ours: Reader, theirs: Reader, scorer: Scorer) -> list[Bead]:
    """Pair the columns of two tables by all that stands in them."""
    left, right = _columns(source, ours), _columns(translation, theirs)
    if len(left) == len(right):
        return [((i,), (i,)) for i in range(len(left))]
    return pair_siblings(left, right, scorer.among(left, right))


def _columns(table: Block, reader: Reader) -> Sequence[Traits]:
    columns: list[list[Traits]] = [[] for _ in range(width(table))]
    for row in table.children:
        for column, cell in zip(columns, row.children, strict=False):
            column.append(reader.of(cell))
    return [joined(column) for column in columns]
