"""Tables with another shape."""

import re
from collections.abc import Sequence
from random import Random

from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick
from benchmarks.mutation.scan import Block

_PIPE = re.compile(r"(?<!\\)\|")


def _cells(row: str) -> list[str]:
    return _PIPE.split(row.strip().removeprefix("|").removesuffix("|"))


def _row(cells: Sequence[str]) -> str:
    return "|" + "|".join(cells) + "|"


def _tables(page: Page, rows: int = 1, columns: int = 2) -> list[Block]:
    tables = (b for b in page.of("table") if b.indent == 0 and b.last - b.first - 1 >= rows)
    return [block for block in tables if len(_cells(page.lines[block.first])) >= columns]


def _body(page: Page, rng: Random, rows: int = 1) -> int:
    block = pick(rng, _tables(page, rows))
    return pick(rng, range(block.first + 2, block.last + 1))


def _changed(page: Page, line: int, new: str, what: str) -> Mutation:
    return page.replace_lines(line, line, [new], f"{what}: {page.lines[line][:60]}")


@fault
def row_dropped(page: Page, rng: Random) -> Mutation:
    """A table's row is missing."""
    line = _body(page, rng, rows=2)
    mutation = page.drop(line, line, f"row dropped: {page.lines[line][:60]}")
    block = page.block_at(line)
    return Mutation(mutation.text, ((block.first + 1, block.last + 1),), mutation.what)


@fault
def row_doubled(page: Page, rng: Random) -> Mutation:
    """A table's row stands there twice."""
    line = _body(page, rng)
    return page.replace_lines(line, line, [page.lines[line]] * 2, f"row doubled: {page.lines[line][:60]}")


@fault
def column_dropped(page: Page, rng: Random) -> Mutation:
    """A table's column is missing."""
    block = pick(rng, _tables(page))
    column = rng.randrange(len(_cells(page.lines[block.first])))
    lines = [_cells(line) for line in page.lines[block.first : block.last + 1]]
    rows = [_row([cell for n, cell in enumerate(cells) if n != column]) for cells in lines]
    return page.replace_lines(block.first, block.last, rows, f"column {column + 1} dropped")


@fault
def cells_swapped(page: Page, rng: Random) -> Mutation:
    """Two cells of a row have changed places."""
    line = _body(page, rng)
    cells = _cells(page.lines[line])
    one = rng.randrange(len(cells) - 1) if len(cells) > 1 else 0
    swapped = [*cells[:one], *reversed(cells[one : one + 2]), *cells[one + 2 :]]
    return _changed(page, line, page.lines[line] if swapped == cells else _row(swapped), "cells swapped")


@fault
def cells_swapped_down(page: Page, rng: Random) -> Mutation:
    """Two cells of a column have changed places."""
    block = pick(rng, _tables(page, rows=2))
    line = pick(rng, range(block.first + 2, block.last))
    one, other = _cells(page.lines[line]), _cells(page.lines[line + 1])
    column = rng.randrange(1, min(len(one), len(other)))
    one[column], other[column] = other[column], one[column]
    if one[column] == other[column]:
        return _changed(page, line, page.lines[line], "")
    return page.replace_lines(line, line + 1, [_row(one), _row(other)], f"column {column + 1}: cells swapped")


@fault
def header_cells_swapped(page: Page, rng: Random) -> Mutation:
    """Two columns have each other's heads."""
    block = pick(rng, _tables(page))
    cells = _cells(page.lines[block.first])
    one = rng.randrange(len(cells) - 1)
    swapped = [*cells[:one], *reversed(cells[one : one + 2]), *cells[one + 2 :]]
    return _changed(page, block.first, page.lines[block.first] if swapped == cells else _row(swapped), "heads swapped")


@fault
def cell_emptied(page: Page, rng: Random) -> Mutation:
    """A cell has lost what it says."""
    line = _body(page, rng)
    cells = _cells(page.lines[line])
    cells[pick(rng, [n for n, cell in enumerate(cells) if cell.strip()])] = "  "
    return _changed(page, line, _row(cells), "cell emptied")


@fault
def cells_joined(page: Page, rng: Random) -> Mutation:
    """The mark between two cells is gone."""
    line = _body(page, rng)
    cells = _cells(page.lines[line])
    return _changed(page, line, _row([cells[0].rstrip() + cells[1], *cells[2:]]), "cells joined")


@fault
def table_not_rendered(page: Page, rng: Random) -> Mutation:
    """The line under a table's head is gone or damaged, so that the table is printed as text."""
    block = pick(rng, _tables(page))
    line = block.first + 1
    broken = pick(rng, [[], [page.lines[line].replace("-", "–")], ["", page.lines[line]]])
    mutation = page.replace_lines(line, line, broken, "line under the head damaged")
    return Mutation(mutation.text, ((block.first + 1, block.last + 2),), mutation.what)
