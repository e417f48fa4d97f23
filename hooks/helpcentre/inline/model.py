"""The things that stand in a text, each with its place."""

from dataclasses import dataclass
from enum import StrEnum

from helpcentre.document import Document, Link
from helpcentre.finding import Fix, Place
from helpcentre.prose import Passage

_LONGEST_QUOTE = 60


class What(StrEnum):
    """Kinds of inline things, by the names that messages use."""

    LINK = "link"
    IMAGE = "image"
    CODE = "code"
    PLACEHOLDER = "placeholder"
    SHORTCODE = "shortcode"
    INCLUDE = "include"
    KEYS = "keys"
    ICON = "icon"
    FOOTNOTE = "footnote mark"
    BOLD = "bold text"
    TAG = "tag"
    ADDRESS = "address"
    ATTRIBUTES = "attribute list"


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one block, as it stands in the file."""

    document: Document
    passage: Passage

    def place(self, offset: int = 0) -> Place:
        """Name the spot of an offset."""
        return self.document.place(*self.passage.position(offset))


@dataclass(frozen=True, slots=True)
class Thing:
    """An inline thing: `value` is what must be the same in every language, `start` and `end` its offsets in `text`."""

    what: What
    value: str
    text: Text
    start: int
    end: int
    link: Link | None = None

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.text.place(self.start)

    @property
    def raw(self) -> str:
        """The thing as its author wrote it."""
        return self.text.passage.text[self.start : self.end]

    @property
    def quoted(self) -> str:
        """The thing as its author wrote it, on one line and not too long, in quotes."""
        words = " ".join(self.raw.split())
        if len(words) > _LONGEST_QUOTE:
            words = f"{words[: _LONGEST_QUOTE - 1].rstrip()}…"
        return f'"{words}"'

    def replaced_by(self, new: str) -> Fix:
        """Give the fix that puts `new` in its place."""
        passage = self.text.passage
        return Fix(*passage.position(self.start), *passage.position(self.end), new)
