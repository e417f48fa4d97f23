"""Lines that ought to be a table are printed as prose with bars in it.

## Why

Nobody can read it. A table needs a row of heads and under it a row of dashes with as many cells, and Python-Markdown
wants a blank line before it. Translation tools make one long dash of three.

## Fix

Write the row of dashes with as many cells as the heads, of plain hyphens, and put a blank line before the table.

## Example

    | Carte | Frais |
    |—|—|
    | Visa | 0 |
"""

import re
from collections.abc import Iterator

from helpcentre.document import Document, Kind
from helpcentre.prose import masked, passages
from helpcentre.rule import Fault

_DASHES = re.compile(r"[ >]*\|?[ ]*:?[-–—−]+:?[ ]*(?:\|[ ]*:?[-–—−]*:?[ ]*)*$")
_ROW = re.compile(r"[ >]*\|.*\|\s*$")
_FEWEST_ROWS = 2


def check(document: Document) -> Iterator[Fault]:
    """Tell each paragraph that has a table's row of dashes, or is nothing but rows."""
    if "|" not in document.text:
        return
    for passage in passages(document):
        if passage.block.kind is Kind.PARAGRAPH and "|" in passage.text:
            lines = masked(passage.text).replace("\\|", "  ").split("\n")
            found = _reason(lines)
            if found:
                index, reason = found
                line = passage.block.line + index
                column = len(lines[index]) - len(lines[index].lstrip(" >")) + 1
                column += passage.block.column - 1 if index == 0 else 0
                shown = document.line(line)[column - 1 :].strip()[:60]
                yield Fault(line, column, f'"{shown}" begins no table: {reason}')


def _reason(lines: list[str]) -> tuple[int, str] | None:
    under = next((n for n, line in enumerate(lines) if "|" in line and _DASHES.match(line)), None)
    if under is None:
        rows = len(lines) >= _FEWEST_ROWS and all(map(_ROW.match, lines))
        return (0, "it has no row of dashes") if rows else None
    if under == 0:
        return (0, "it has no row of heads") if any("|" in line for line in lines[1:]) else None
    if "|" not in lines[under - 1]:
        return None
    if re.search("[–—−]", lines[under]):
        return under - 1, "its second row has dashes that are no hyphens"
    heads, cells = _cells(lines[under - 1]), _cells(lines[under])
    if heads != cells:
        return under - 1, f"it has {heads} heads and {cells} cells of dashes"
    return (under - 1, "a blank line is missing before it") if under > 1 else None


def _cells(line: str) -> int:
    return line.strip(" >").removeprefix("|").removesuffix("|").count("|") + 1
