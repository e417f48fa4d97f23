"""The inline things of a page, each with its place: links, anchors, definitions, comments."""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How an inline thing is written."""

    INLINE = "inline"
    REFERENCE = "reference"
    AUTOLINK = "autolink"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Span:
    """Where an inline thing stands in the file; ends are exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image: its form, visible or alternative text, target, label (of a reference), and places."""

    form: Form
    text: str
    target: str
    at: Span
    target_at: Span | None = None
    label: str = ""
    image: bool = False

    @property
    def line(self) -> int:
        """The line where the link begins."""
        return self.at.line

    @property
    def column(self) -> int:
        """The column where the link begins."""
        return self.at.column


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something that a link's `#fragment` can reach; `explicit` when the author wrote the id, which stands at `at`."""

    id: str
    explicit: bool
    at: Span


@dataclass(frozen=True, slots=True)
class Definition:
    """A reference definition, `[label]: target`."""

    label: str
    target: str
    at: Span
    target_at: Span | None = None


@dataclass(frozen=True, slots=True)
class Undefined:
    """`[text][label]` or `[text][]` whose label nothing defines, so that it is printed as it stands."""

    text: str
    label: str
    at: Span


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment: what stands between `<!--` and `-->`."""

    text: str
    at: Span
