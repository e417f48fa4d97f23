"""A picture in one language and one layout: the frame of the screen, and its parts one below the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from helpcentre.pictures.layout import NARROW, WIDE, Layout, Pen
from helpcentre.pictures.model import Kind, Part, Picture, Table, Title, Value
from helpcentre.pictures.parts import DRAWN_BY
from helpcentre.pictures.sheet import Box, Font, Sheet, Text
from helpcentre.pictures.speech import BILLING, Speech
from helpcentre.pictures.tables import table

PRODUCT = Value(Kind.NAME, "GoTo Admin")
BAR, TAB = 44, 44
BETWEEN, AFTER_TITLE = 24, 12
AROUND = 8  # from a part to its outline


@dataclass(frozen=True)
class Drawing:
    """What was drawn: SVG elements, the texts with their boxes in the same order, and the size of it all."""

    layout: str
    elements: Sequence[str]
    texts: Sequence[Text]
    width: float
    height: float


def draw(picture: Picture, speech: Speech, icons: Mapping[str, str], number: int | None) -> tuple[Drawing, Drawing]:
    """Draw a picture for a wide column and for a phone; `number` is that of the step that it belongs to."""
    return _draw(picture, WIDE, speech, icons, number), _draw(picture, NARROW, speech, icons, number)


def _draw(picture: Picture, layout: Layout, speech: Speech, icons: Mapping[str, str], number: int | None) -> Drawing:
    pen = Pen(Sheet(icons, number), layout if picture.is_screen else replace(layout, margin=1), speech)
    y: float = 1
    if picture.is_screen:
        y = _head(pen, picture) + BETWEEN
    for above, part in zip((None, *picture.body), picture.body, strict=False):
        y += AFTER_TITLE if isinstance(above, Title) else BETWEEN if above else 0
        y += AROUND if _is_marked(part) or _is_marked(above) else 0
        y = _part(pen, part, y)
    height = round(y + (BETWEEN if picture.is_screen else 1))
    sheet = pen.sheet
    frame = Sheet({})
    if picture.is_screen:
        frame.rectangle(Box(0.5, 0.5, layout.width - 1, height - 1), "page", 8)
    return Drawing(layout.name, (*frame.elements, *sheet.elements), tuple(sheet.texts), layout.width, height)


def _part(pen: Pen, part: Part, top: float) -> float:
    before = pen.sheet.position()
    bottom = table(pen, part, top) if isinstance(part, Table) else DRAWN_BY[type(part)](pen, part, top)
    if _is_marked(part):
        pen.sheet.mark(Box(pen.left, top, pen.inner, bottom - top).around(AROUND), before)
    return bottom


def _is_marked(part: Part | None) -> bool:
    """Whether a part is marked as a whole."""
    return getattr(part, "marked", None) is not None


def _head(pen: Pen, picture: Picture) -> float:
    """Draw the bar with the product's name, and the tabs; give its bottom."""
    layout, font = pen.layout, Font(14, bold=True)
    pen.sheet.rectangle(Box(0, 0, layout.width, BAR), "bar", 8)
    pen.sheet.rectangle(Box(0, BAR - 8, layout.width, 8), "bar")
    line = Box(layout.margin, (BAR - font.line) / 2, pen.inner, font.line)
    pen.sheet.write([pen.say(PRODUCT)], line, "on-bar", font)
    if not picture.tabs or not picture.current:
        return BAR
    return _path(pen, picture.current) if pen.is_narrow else _tabs(pen, picture.tabs, picture.current)


def _tabs(pen: Pen, tabs: Sequence[Value], current: Value) -> float:
    """Draw the tabs in a row that is as wide as the screen, the open one with a line below it."""
    font = pen.layout.small
    widths = [font.width(pen.say(tab)) for tab in tabs]
    gap = min(26, (pen.inner - sum(widths)) / (len(tabs) - 1))
    x = pen.left
    for tab, width in zip(tabs, widths, strict=True):
        box = Box(x, BAR + (TAB - font.line) / 2, width, font.line)
        pen.sheet.write([pen.say(tab)], box, "current" if tab == current else "quiet", font)
        if tab == current:
            pen.sheet.rectangle(Box(x, BAR + TAB - 3, width, 3), "current")
        x += width + gap
    pen.sheet.rectangle(Box(0, BAR + TAB, pen.layout.width, 1), "rule")
    return BAR + TAB


def _path(pen: Pen, current: Value) -> float:
    """Write the way to the open tab as the steps write it."""
    text = f"{pen.speech.words[BILLING]} > {pen.say(current)}"
    height = pen.paragraph(text, pen.across(BAR + 12), "quiet", pen.layout.small)
    pen.sheet.rectangle(Box(0, BAR + height + 24, pen.layout.width, 1), "rule")
    return BAR + height + 24
