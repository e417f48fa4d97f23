"""The source's line and the translation's, side by side where a terminal has the room, else one below the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from helpcentre.finding import Finding, Place
from helpcentre.reporters.visible import visible, width

INDENT = "    "
_GUTTER = " │ "
_NARROWEST = 96
_ROWS = 4
# Code, a link or an image, a tag, or a word.
_THING = re.compile(r"`+[^`]*`+|!?\[[^\]]*\](?:\([^)\s]*\)|\[[^\]]*\])?|<[^<>]*>|\s*\S+")
_QUIET, _MARKED = "2", "1;4"


@dataclass(frozen=True, slots=True)
class Screen:
    """How many columns a terminal has, and whether it shows colours."""

    columns: int
    colour: bool = False

    def paint(self, text: str, style: str) -> str:
        """Give the text in a style, where there are any."""
        return f"\033[{style}m{text}\033[0m" if self.colour and style and text else text


@dataclass(frozen=True, slots=True)
class _Cell:
    """A character, whether it belongs to the fault, and how wide it is."""

    text: str
    marked: bool
    width: int


def beside(finding: Finding, screen: Screen | None) -> Iterator[str]:
    """Give the lines that a finding is about; without a screen each is whole, on a line of its own."""
    here = Place(finding.path, finding.line, finding.column, finding.text)
    places = [place for place in (finding.source, here) if place and place.text.strip()]
    if screen is None:
        yield from (f"{INDENT}{_name(place, finding)}: {visible(place.text.strip())}" for place in places)
    elif len(places) == 2 and screen.columns >= _NARROWEST:
        room = (screen.columns - len(INDENT) - len(_GUTTER)) // 2
        columns = [_column(place, end_of_fault(finding, place), room, screen) for place in places]
        for left, right in zip_longest(*columns, fillvalue=("", 0)):
            yield f"{INDENT}{left[0]}{' ' * (room - left[1])}{screen.paint(_GUTTER, _QUIET)}{right[0]}".rstrip()
    else:
        for place in places:
            column = _column(place, end_of_fault(finding, place), max(20, screen.columns - len(INDENT)), screen)
            yield from (f"{INDENT}{line}" for line, _ in column)


def _name(place: Place, finding: Finding) -> str:
    # In a log the finding's own place stands once, so that a fault is found and counted once.
    return f"line {place.line}" if place.path == finding.path else visible(str(place))


def end_of_fault(finding: Finding, place: Place) -> int:
    """Give the column where the faulty part of a line ends: where the fix does, else what begins there.

    It is the column of the place itself where the whole line is meant.
    """
    start, fix = place.column - 1, finding.fix
    if place.path == finding.path and fix and fix.line == fix.end_line == place.line and fix.end_column > start + 1:
        return fix.end_column
    if not place.text[:start].strip():
        return place.column
    match = _THING.match(place.text, start)
    return match.end() + 1 if match else place.column


def _column(place: Place, end: int, room: int, screen: Screen) -> list[tuple[str, int]]:
    """Give lines of at most `room` columns, each with its width: the place's name and what stands there."""
    name = visible(str(place))
    name = name if sum(map(width, name)) <= room else "…" + name[1 - room // 2 :]
    rows = _wrapped(_cells(place, end, room * _ROWS), room)
    first = next((n for n, row in enumerate(rows) if any(cell.marked for cell in row)), 0)
    start = max(0, min(first - 1, len(rows) - _ROWS))
    shown = rows[start : start + _ROWS]
    lines = [(_painted(row, screen), sum(cell.width for cell in row)) for row in shown]
    return [(screen.paint(name, _QUIET), sum(map(width, name))), *lines]


def _cells(place: Place, end: int, most: int) -> list[_Cell]:
    """Give the characters of a line; of a long one, as many on both sides of the fault."""
    text = place.text.rstrip()
    first = max(len(text) - len(text.lstrip()), min(place.column, len(text)) - most)
    last = max(place.column, end) + most
    cells = [
        _Cell(shown, place.column <= column < end, sum(map(width, shown)))
        for column, character in enumerate(text[first:last], first + 1)
        if (shown := visible(character))
    ]
    ellipsis = _Cell("…", False, 1)
    return [ellipsis] * bool(text[:first].strip()) + cells + [ellipsis] * (last < len(text))


def _wrapped(cells: Sequence[_Cell], room: int) -> list[list[_Cell]]:
    rows: list[list[_Cell]] = []
    rest = list(cells)
    while rest:
        taken, used = 0, 0
        while taken < len(rest) and used + rest[taken].width <= room:
            used += rest[taken].width
            taken += 1
        if taken < len(rest):
            space = next((n for n in range(taken, taken // 2, -1) if rest[n].text == " "), None)
            taken = space if space is not None else max(taken, 1)
        rows.append(rest[:taken])
        rest = rest[taken:]
        while rest and rest[0].text == " ":
            rest.pop(0)
    return rows


def _painted(row: Sequence[_Cell], screen: Screen) -> str:
    parts = groupby(row, key=lambda cell: cell.marked)
    return "".join(screen.paint("".join(c.text for c in cells), _MARKED if marked else "") for marked, cells in parts)
