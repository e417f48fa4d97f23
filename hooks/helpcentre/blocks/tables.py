"""Pairs the columns, rows and cells of two tables."""

from collections.abc import Sequence

from helpcentre.blocks.model import BlockMatch, Column
from helpcentre.blocks.order import crossed, in_order
from helpcentre.blocks.rest import Rest
from helpcentre.blocks.score import Scorer, joined
from helpcentre.blocks.sequence import Bead, pair_siblings
from helpcentre.blocks.traits import Reader, Traits
from helpcentre.document.model import Block, Kind


class Tables:
    """Enters what it finds in `rest`."""

    def __init__(self, ours: Reader, theirs: Reader, scorer: Scorer, rest: Rest) -> None:
        """Take the readers of both pages."""
        self.ours, self.theirs, self.scorer, self.rest = ours, theirs, scorer, rest

    def pair(self, source: Block, translation: Block) -> None:
        """Pair all that is in two tables, which are a pair themselves."""
        columns = self._columns(source, translation)
        for ours, theirs in columns:
            self.rest.missing_columns += [_column(source, i, translation) for i in ours if not theirs]
            self.rest.extra_columns += [_column(translation, j, source) for j in theirs if not ours]
        # The head is the head, whatever stands in it.
        self._row(source.children[0], translation.children[0], columns)
        left, right = source.children[1:], translation.children[1:]
        if self._are_headed_alike(left, right):
            for row, counterpart in zip(left, right, strict=True):
                self._row(row, counterpart, columns)
        else:
            self._in_order(left, right, columns)

    def _are_headed_alike(self, left: Sequence[Block], right: Sequence[Block]) -> bool:
        """Tell whether the rows' first cells all hold the same marks: the rows are in order, whatever follows."""
        return len(left) == len(right) and all(
            bool(marks := self._head(ours, self.ours).marks) and marks == self._head(theirs, self.theirs).marks
            for ours, theirs in zip(left, right, strict=True)
        )

    @staticmethod
    def _head(row: Block, reader: Reader) -> Traits:
        return reader.of(row.children[0] if row.children else row)

    def _in_order(self, left: Sequence[Block], right: Sequence[Block], columns: Sequence[Bead] = ()) -> None:
        traits = [self.ours.of(block) for block in left], [self.theirs.of(block) for block in right]
        beads, moved = _beads(*traits, self.scorer)
        if left and left[0].kind is Kind.CELL and len(left) == len(right) and not moved:
            # A row has as many cells as its table has columns: none of them is missing, whatever it says.
            beads = [((i,), (i,)) for i in range(len(left))]
        pairs = [(a[0], b[0], False) for a, b in beads if a and b] + [(i, j, True) for i, j in moved]
        for i, j, elsewhere in pairs:
            self._row(left[i], right[j], columns, moved=elsewhere)
        self.rest.missing += [left[i] for ours, theirs in beads if not theirs for i in ours]
        self.rest.extra += [right[j] for ours, theirs in beads if not ours for j in theirs]

    def _row(self, source: Block, translation: Block, columns: Sequence[Bead], *, moved: bool = False) -> None:
        self.rest.matches.append(BlockMatch(source, translation, moved))
        left, right = source.children, translation.children
        whole = all(ours and theirs for ours, theirs in columns)
        if not whole and len(left) - len(right) == sum(len(ours) - len(theirs) for ours, theirs in columns):
            pairs = [(i, j) for ours, theirs in columns for i in ours for j in theirs]
            inside = [(left[i], right[j]) for i, j in pairs if i < len(left) and j < len(right)]
            self.rest.matches += [BlockMatch(a, b) for a, b in inside]
        elif left or right:
            self._in_order(left, right)

    def _columns(self, source: Block, translation: Block) -> Sequence[Bead]:
        left, right = _read_columns(source, self.ours), _read_columns(translation, self.theirs)
        if len(left) == len(right):
            return [((i,), (i,)) for i in range(len(left))]
        return pair_siblings(left, right, self.scorer.among(left, right))


def _beads(
    left: Sequence[Traits], right: Sequence[Traits], scorer: Scorer
) -> tuple[Sequence[Bead], Sequence[tuple[int, int]]]:
    plain, scorer = scorer, scorer.among(left, right)
    pairs = in_order(left, right, scorer, plain) if len(left) == len(right) else None
    if pairs is not None:
        return [((i,), (j,)) for i, j in pairs if i <= j], [(i, j) for i, j in pairs if i > j]
    moved = crossed(left, right, scorer)
    gone, come = {i for i, _ in moved}, {j for _, j in moved}
    ours, theirs = [i for i in range(len(left)) if i not in gone], [j for j in range(len(right)) if j not in come]
    beads = pair_siblings([left[i] for i in ours], [right[j] for j in theirs], scorer)
    return [(tuple(ours[i] for i in a), tuple(theirs[j] for j in b)) for a, b in beads], moved


def _read_columns(table: Block, reader: Reader) -> Sequence[Traits]:
    columns: list[list[Traits]] = [[] for _ in table.children[0].children] if table.children else []
    for row in table.children:
        for column, cell in zip(columns, row.children, strict=False):
            column.append(reader.of(cell))
    return [joined(column) for column in columns]


def _column(table: Block, index: int, other: Block) -> Column:
    return Column(table.children[0].children[index], index, other)
