"""What a template says: the parts of a screen, and the words in them by their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a value is: the name of a label or word, or something that is written by locale, or as it stands."""

    WORD = "word"
    TEXT = "text"
    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Value:
    """Something that is written in a picture."""

    kind: Kind
    content: str | float | date


Pair = tuple[Value, Value]


@dataclass(frozen=True, slots=True)
class Title:
    """A heading on the screen."""

    text: Value


@dataclass(frozen=True, slots=True)
class Lines:
    """Text, line by line, such as an address."""

    lines: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Details:
    """Names, each with its value."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Fields of a form, each with what is entered."""

    pairs: tuple[Pair, ...]
    marked: Value | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the names of its columns, and rows of values."""

    columns: tuple[Value, ...]
    rows: tuple[tuple[Value, ...], ...]
    marked: Value | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """Options of which one is chosen."""

    options: tuple[Value, ...]
    chosen: Value | None = None
    marked: Value | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """A button; `primary` is the one that leads on, `icon` names one of Material's."""

    label: Value
    primary: bool = False
    icon: str | None = None
    marked: Value | None = None


@dataclass(frozen=True, slots=True)
class Buttons:
    """Buttons in a row."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """Payment cards, by their names."""

    names: tuple[Value, ...]


Part = Title | Lines | Details | Inputs | Table | Choices | Buttons | Cards


@dataclass(frozen=True, slots=True)
class Picture:
    """A template: the screen's tabs, if any, the one that is open, and what stands below them."""

    name: str
    body: tuple[Part, ...]
    tabs: tuple[Value, ...] = ()
    current: Value | None = None

    @property
    def is_screen(self) -> bool:
        """Whether it shows a screen with sample data, and not just cards."""
        return not all(isinstance(part, Cards) for part in self.body)

    def marked(self) -> Iterator[Value]:
        """Give what each marked element is called, in reading order."""
        for part in self.body:
            for each in part.buttons if isinstance(part, Buttons) else (part,):
                marked = getattr(each, "marked", None)
                if isinstance(marked, Value):
                    yield marked

    def icons(self) -> Iterator[str]:
        """Give the names of the icons in it."""
        for part in self.body:
            if isinstance(part, Buttons):
                yield from (each.icon for each in part.buttons if each.icon)
