"""What the parts of a picture need to know to be drawn: how wide it is, its fonts, the language's words."""

from collections.abc import Sequence
from dataclasses import dataclass

from helpcentre.pictures.model import Value
from helpcentre.pictures.sheet import Font, Sheet, Spot
from helpcentre.pictures.speech import Speech
from helpcentre.pictures.widths import wrap


@dataclass(frozen=True)
class Layout:
    """A picture's measures: one for a column of text, one for a phone."""

    name: str
    width: float
    margin: float
    text: Font
    small: Font
    strong: Font
    title: Font
    columns: int  # of names with values, side by side


WIDE = Layout("wide", 640, 28, Font(14), Font(12.5), Font(14, bold=True), Font(18, bold=True), 3)
NARROW = Layout("narrow", 300, 20, Font(14.5), Font(13), Font(14.5, bold=True), Font(17, bold=True), 2)


@dataclass(frozen=True)
class Pen:
    """Draws on a sheet, by a layout, in a language."""

    sheet: Sheet
    layout: Layout
    speech: Speech

    @property
    def is_narrow(self) -> bool:
        """Whether this is the picture for a phone."""
        return self.layout.name == NARROW.name

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.layout.width - 2 * self.layout.margin

    def say(self, value: Value) -> str:
        """Write a value as the language does."""
        return self.speech.say(value)

    @property
    def left(self) -> float:
        """Where the space between the margins begins."""
        return self.layout.margin

    def across(self, top: float) -> Spot:
        """Give the spot between the margins."""
        return Spot(self.left, top, self.inner)

    def paragraph(self, text: str, at: Spot, look: str, font: Font) -> float:
        """Write a text no wider than its spot; give the height that it takes."""
        lines = wrap(text, font.size, at.width, bold=font.bold)
        height = len(lines) * font.line
        self.sheet.write(lines, at.inside(0, 0, height), look, font)
        return height

    def named(self, name: str, value: str, at: Spot) -> float:
        """Write a name and, below it, its value; give the height that they take."""
        height = self.paragraph(name, at, "quiet", self.layout.small) + 1
        return height + self.paragraph(value, at.below(height), "text", self.layout.text)

    def widest(self, texts: Sequence[str], font: Font) -> float:
        """Give the width of the widest of some lines."""
        return max(map(font.width, texts), default=0)
