"""How a table is drawn: as one where there is room, else row by row, each value beside its column's name."""

from helpcentre.pictures.layout import Pen
from helpcentre.pictures.model import Table
from helpcentre.pictures.sheet import Box, Spot
from helpcentre.pictures.widths import wrap

PADDING = 12


def table(pen: Pen, part: Table, top: float) -> float:
    """Draw a table; give its bottom."""
    columns = [pen.say(each) for each in part.columns]
    rows = [[pen.say(each) for each in row] for row in part.rows]
    return _list(pen, columns, rows, top) if pen.is_narrow else _grid(pen, columns, rows, top)


def _grid(pen: Pen, columns: list[str], rows: list[list[str]], top: float) -> float:
    """Draw rows below the columns' names; what is left over of the width is shared out."""
    limits = _limits(pen, columns, rows)
    lefts = [pen.left]
    for limit in limits[:-1]:
        lefts.append(lefts[-1] + limit + 2 * PADDING)
    frame_at, y = pen.sheet.position(), top
    for number, row in enumerate([columns, *rows]):
        font, look = (pen.layout.small, "quiet") if number == 0 else (pen.layout.text, "text")
        wrapped = [wrap(cell, font.size, limit) for cell, limit in zip(row, limits, strict=True)]
        height = max(map(len, wrapped)) * font.line
        if number:
            pen.sheet.rectangle(Box(pen.left, y, pen.inner, 1), "rule")
        for lines, left, limit in zip(wrapped, lefts, limits, strict=True):
            pen.sheet.write(lines, Box(left + PADDING, y + 10, limit, len(lines) * font.line), look, font)
        y += height + 20
    _frame(pen, top, y, frame_at[0])
    return y


def _limits(pen: Pen, columns: list[str], rows: list[list[str]]) -> list[float]:
    room = pen.inner - 2 * PADDING * len(columns)
    wanted = [
        max(pen.layout.small.width(columns[n]), pen.widest([row[n] for row in rows], pen.layout.text))
        for n in range(len(columns))
    ]
    if sum(wanted) > room:  # names of columns may break, values don't
        wanted = [
            max(
                pen.widest(columns[n].split(" "), pen.layout.small),
                pen.widest([row[n] for row in rows], pen.layout.text),
            )
            for n in range(len(columns))
        ]
    spare = (room - sum(wanted)) / len(columns)
    return [each + spare for each in wanted]


def _list(pen: Pen, columns: list[str], rows: list[list[str]], top: float) -> float:
    left, inner = pen.left + PADDING, pen.inner - 2 * PADDING
    frame_at, y = pen.sheet.position(), top
    for number, row in enumerate(rows):
        if number:
            pen.sheet.rectangle(Box(pen.left, y, pen.inner, 1), "rule")
        y += 10 + pen.paragraph(row[0], Spot(left, y + 10, inner), "text", pen.layout.strong)
        for name, value in zip(columns[1:], row[1:], strict=True):
            y += 4 + _beside(pen, name, value, Spot(left, y + 4, inner))
        y += 10
    _frame(pen, top, y, frame_at[0])
    return y


def _beside(pen: Pen, name: str, value: str, at: Spot) -> float:
    """Write a value beside its name, or below it where both don't fit; give the height that they take."""
    for_value, line = pen.layout.text.width(value), pen.layout.text.line
    beside = pen.layout.small.width(name) + for_value + 8 <= at.width
    for_name = Spot(at.x, at.y + 1, at.width - for_value - 8 if beside else at.width)
    height = 1 + pen.paragraph(name, for_name, "quiet", pen.layout.small)
    top = 0 if beside else height
    pen.sheet.write(
        [value], Box(at.x + at.width - for_value, at.y + top, for_value, line), "text", pen.layout.text, "end"
    )
    return top + line


def _frame(pen: Pen, top: float, bottom: float, at: int) -> None:
    drawn = len(pen.sheet.elements)
    pen.sheet.rectangle(Box(pen.left, top, pen.inner, bottom - top), "field", 5)
    pen.sheet.elements.insert(at, pen.sheet.elements.pop(drawn))
