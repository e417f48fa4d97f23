"""How the parts of a screen are drawn: each function takes the top of a part and gives its bottom."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from helpcentre.pictures.layout import Pen
from helpcentre.pictures.model import Button, Buttons, Cards, Choices, Details, Inputs, Lines, Pair, Title, Value
from helpcentre.pictures.sheet import Box, Font, Spot
from helpcentre.pictures.widths import wrap

GAP = 16  # between what stands side by side, or below each other
BUTTON_GAP = 26  # leaves room for two outlines and a number
FIELD = 38
CARD_SHAPE = 1.586  # ISO/IEC 7810 ID-1: width by height


def title(pen: Pen, part: Title, top: float) -> float:
    """Draw a heading."""
    return top + pen.paragraph(pen.say(part.text), pen.across(top), "text", pen.layout.title)


def lines(pen: Pen, part: Lines, top: float) -> float:
    """Draw lines of text."""
    for line in part.lines:
        top += pen.paragraph(pen.say(line), pen.across(top), "text", pen.layout.text)
    return top


def details(pen: Pen, part: Details, top: float) -> float:
    """Draw names above their values, as many side by side as fit."""
    pairs = [(pen.say(name), pen.say(value)) for name, value in part.pairs]
    count = next(count for count in range(min(pen.layout.columns, len(pairs)), 0, -1) if _fit(pen, pairs, count))
    return _grid(pen, count, pairs, top, lambda pair, at: pen.named(pair[0], pair[1], at))


def inputs(pen: Pen, part: Inputs, top: float) -> float:
    """Draw the fields of a form, each below its name."""

    def field(pair: Pair, at: Spot) -> float:
        name = 3 + pen.paragraph(pen.say(pair[0]), at, "quiet", pen.layout.small)
        line = pen.layout.text.line
        pen.sheet.rectangle(at.inside(0, name, FIELD), "field", 5)
        inside = at.inside(12, name + (FIELD - line) / 2, line)
        pen.sheet.write([pen.say(pair[1])], inside, "text", pen.layout.text)
        return name + FIELD

    return _grid(pen, 1 if pen.is_narrow else 2, part.pairs, top, field)


def choices(pen: Pen, part: Choices, top: float) -> float:
    """Draw options, the chosen one with a dot."""

    def option(value: Value, at: Spot) -> float:
        label = wrap(pen.say(value), pen.layout.text.size, at.width - 52)
        height = len(label) * pen.layout.text.line
        pen.sheet.rectangle(at.inside(0, 0, height + 24), "field", 6)
        pen.sheet.circle(at.x + 22, at.y + 12 + height / 2, 8, "field")
        if value == part.chosen:
            pen.sheet.circle(at.x + 22, at.y + 12 + height / 2, 4.5, "current")
        pen.sheet.write(label, Box(at.x + 40, at.y + 12, at.width - 52, height), "text", pen.layout.text)
        return height + 24

    return _grid(pen, 1 if pen.is_narrow else len(part.options), part.options, top, option)


def buttons(pen: Pen, part: Buttons, top: float) -> float:
    """Draw buttons side by side, and below each other where there is no room."""
    x, bottom = pen.left, top
    for each in part.buttons:
        around = 56 if each.icon else 32
        label = wrap(pen.say(each.label), pen.layout.strong.size, pen.inner - around, bold=True)
        needed = round(pen.widest(label, pen.layout.strong) + around)
        if x > pen.left and x + needed > pen.left + pen.inner:
            x, top = pen.left, bottom + BUTTON_GAP
        box = Box(x, top, needed, FIELD + (len(label) - 1) * pen.layout.strong.line)
        _button(pen, each, label, box)
        x, bottom = x + needed + BUTTON_GAP, max(bottom, top + box.height)
    return bottom


def _button(pen: Pen, button: Button, label: Sequence[str], box: Box) -> None:
    before = pen.sheet.position()
    look, font = "primary" if button.primary else "plain", pen.layout.strong
    pen.sheet.rectangle(box, look, 5)
    icon = 24 if button.icon else 0
    if button.icon:
        place = Spot(box.x + 14, box.y + (box.height - 18) / 2, 18)
        pen.sheet.icon(button.icon, pen.speech.words[button.icon], place, f"on-{look}")
    height = len(label) * font.line
    inside = Box(box.x + 14 + icon, box.y + (box.height - height) / 2, box.width - 28 - icon, height)
    pen.sheet.write(label, inside, f"on-{look}", font, "middle")
    if button.marked:
        pen.sheet.mark(box.around(5), before)


def cards(pen: Pen, part: Cards, top: float) -> float:
    """Draw payment cards: plain ones, with their names as text."""
    font = Font(pen.layout.small.size, bold=True)

    def card(value: Value, at: Spot) -> float:
        height = round(at.width / CARD_SHAPE)
        pen.sheet.rectangle(at.inside(0, 0, height), "card", 9)
        pen.sheet.rectangle(Box(at.x + 12, at.y + 12, 20, 15), "chip", 3)
        for group in range(4):  # where its number stands
            pen.sheet.rectangle(Box(at.x + 44 + group * 16, at.y + 18, 12, 4), "chip", 2)
        name = wrap(pen.say(value), font.size, at.width - 24, bold=True)
        tall = len(name) * font.line
        pen.sheet.write(name, at.inside(12, height - 10 - tall, tall), "text", font)
        return height

    return _grid(pen, 2 if pen.is_narrow else 4, part.names, top, card)


def _grid(pen: Pen, count: int, items: Sequence[Any], top: float, draw: Callable[[Any, Spot], float]) -> float:
    """Draw items in rows of `count`; `draw` takes an item and its spot, and gives its height."""
    limit = (pen.inner - (count - 1) * GAP) / count
    for start in range(0, len(items), count):
        row = items[start : start + count]
        heights = [draw(each, Spot(pen.left + n * (limit + GAP), top, limit)) for n, each in enumerate(row)]
        top += max(heights) + GAP
    return top - GAP


def _fit(pen: Pen, pairs: Sequence[tuple[str, str]], count: int) -> bool:
    limit = (pen.inner - (count - 1) * GAP) / count
    names, values = [name for name, _ in pairs], [value for _, value in pairs]
    return count == 1 or max(pen.widest(names, pen.layout.small), pen.widest(values, pen.layout.text)) <= limit


DRAWN_BY: Mapping[type, Callable[[Pen, Any, float], float]] = {
    Title: title,
    Lines: lines,
    Details: details,
    Inputs: inputs,
    Choices: choices,
    Buttons: buttons,
    Cards: cards,
}
"""Which function draws which part; tables have a module of their own."""
