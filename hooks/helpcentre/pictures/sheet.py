"""What pictures are drawn on: shapes and lines of text, each text with the box that it has to stay in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from helpcentre.pictures.widths import width

LEADING = 1.4  # a line of text, in sizes of its font
_BASELINE = 1.04  # from the top of a line

# What each class looks like without the style sheet: in a reader's own viewer, and as a file by itself.
LOOKS: Mapping[str, str] = {
    "page": 'fill="#fff" stroke="#c3ced5"',
    "bar": 'fill="#0e3a4f"',
    "on-bar": 'fill="#fff"',
    "rule": 'fill="#d5dde2"',
    "current": 'fill="#005f99"',
    "text": 'fill="#16222b"',
    "quiet": 'fill="#475764"',
    "field": 'fill="#fff" stroke="#7b8993"',
    "card": 'fill="#f3f6f8" stroke="#7b8993"',
    "chip": 'fill="#7b8993"',
    "primary": 'fill="#005f99"',
    "on-primary": 'fill="#fff"',
    "plain": 'fill="#fff" stroke="#005f99"',
    "on-plain": 'fill="#005f99"',
    "mark": 'fill="none" stroke="#a83a12" stroke-width="2.5"',
    "badge": 'fill="#a83a12"',
    "on-badge": 'fill="#fff"',
}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    def around(self, distance: float) -> "Box":
        """Give the rectangle at that distance outside this one."""
        return Box(self.x - distance, self.y - distance, self.width + 2 * distance, self.height + 2 * distance)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something begins, and how wide it may get."""

    x: float
    y: float
    width: float

    def below(self, distance: float) -> "Spot":
        """Give the spot at that distance below this one."""
        return Spot(self.x, self.y + distance, self.width)

    def inside(self, margin: float, top: float, height: float) -> Box:
        """Give a box with these margins at its sides and that distance below the spot."""
        return Box(self.x + margin, self.y + top, self.width - 2 * margin, height)


@dataclass(frozen=True, slots=True)
class Text:
    """A text that was written, and the box that it has to stay in."""

    content: str
    box: Box


@dataclass(frozen=True, slots=True)
class Font:
    """Size and weight."""

    size: float
    bold: bool = False

    @property
    def line(self) -> float:
        """The height of a line."""
        return self.size * LEADING

    def width(self, text: str) -> float:
        """Give how wide a line of text gets."""
        return width(text, self.size, bold=self.bold)


@dataclass
class Sheet:
    """Collects what is drawn. `icons` are shapes in a square of 24; `number` stands beside what is marked."""

    icons: Mapping[str, str]
    number: int | None = None
    elements: list[str] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    def rectangle(self, box: Box, look: str, radius: float = 0) -> None:
        """Draw a rectangle, which nobody reads."""
        round_ = f' rx="{radius:g}"' if radius else ""
        self.elements.append(f"<rect {_look(look)} {_place(box)}{round_}/>")

    def circle(self, x: float, y: float, radius: float, look: str) -> None:
        """Draw a circle around a centre."""
        self.elements.append(f'<circle {_look(look)} cx="{_n(x)}" cy="{_n(y)}" r="{radius:g}"/>')

    def write(self, lines: Sequence[str], box: Box, look: str, font: Font, anchor: str = "start") -> None:
        """Write a text, line below line, from the top of its box, at its start, its middle or its end."""
        x = _n(box.x + box.width * {"start": 0, "middle": 0.5, "end": 1}[anchor])
        anchored = "" if anchor == "start" else f' text-anchor="{anchor}"'
        weight = ' font-weight="700"' if font.bold else ""
        top = box.y + _BASELINE * font.size
        if len(lines) == 1:
            inner = escape(lines[0], quote=False)
        else:  # the space keeps the words apart for those who hear or copy them
            inner = " ".join(
                f'<tspan x="{x}" y="{_n(top + number * font.line)}">{escape(line, quote=False)}</tspan>'
                for number, line in enumerate(lines)
            )
        place = f'x="{x}" y="{_n(top)}" font-size="{font.size:g}"'
        self.elements.append(f"<text {_look(look)} {place}{weight}{anchored}>{inner}</text>")
        self.texts.append(Text(" ".join(lines), box))

    def icon(self, name: str, called: str, at: Spot, look: str) -> None:
        """Draw one of Material's icons, and say what it is called. Raises KeyError for one that isn't there."""
        move = f'transform="translate({_n(at.x)} {_n(at.y)}) scale({at.width / 24:.4g})"'
        label = f'role="img" aria-label="{escape(called)}"'
        self.elements.append(f"<g {_look(look)} {label} {move}>{self.icons[name]}</g>")

    def position(self) -> tuple[int, int]:
        """Give where in reading order the next element comes."""
        return len(self.elements), len(self.texts)

    def mark(self, outline: Box, before: tuple[int, int]) -> None:
        """Outline what the step speaks of, with the step's number at its corner; it is read before the element."""
        apart = Sheet(self.icons)
        apart.rectangle(outline, "mark", 6)
        if self.number is not None:
            apart.circle(outline.x, outline.y, 11, "badge")
            font = Font(13, bold=True)
            corner = Box(outline.x - 11, outline.y - font.line / 2, 22, font.line)
            apart.write([str(self.number)], corner, "on-badge", font, "middle")
        elements, texts = before
        self.elements[elements:elements] = apart.elements
        self.texts[texts:texts] = apart.texts


def _look(name: str) -> str:
    return f'class="hc-p-{name}" {LOOKS[name]}'


def _place(box: Box) -> str:
    return f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"'


def _n(number: float) -> str:
    return f"{round(number, 1):g}"
