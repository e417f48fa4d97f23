"""The text that is parsed, and the way back from its offsets to lines and columns of the file."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from helpcentre.document.inlinemodel import Span

_TAB = 4


@dataclass(frozen=True)
class Source:
    """A page's lines as the author wrote them, and the same text as the renderer sees it.

    The renderer sees no front matter and no byte order mark, and spaces for tabs; the lines stay the same ones.
    """

    lines: tuple[str, ...]
    skipped: int

    @classmethod
    def of(cls, text: str, skipped: int = 0) -> "Source":
        """Split `text` at its line ends; the first `skipped` lines (front matter) are empty for the renderer."""
        return cls(tuple(normalised(text).split("\n")), skipped)

    @cached_property
    def text(self) -> str:
        """What is parsed."""
        seen = ("" if n < self.skipped else _expanded(line) for n, line in enumerate(self.lines))
        return "\n".join(seen)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def _tabbed(self) -> frozenset[int]:
        """The indices of the lines with tabs, once for all: a line may be a megabyte, with a thousand links."""
        return frozenset(index for index, line in enumerate(self.lines) if "\t" in line)

    def line_of(self, offset: int) -> int:
        """Give the index, from 0, of the line that holds `offset`."""
        return bisect_right(self._starts, offset) - 1

    def start_of(self, line: int) -> int:
        """Give the offset where a line, by index, begins; beyond the last, that after the text's end."""
        return self._starts[line] if line < len(self._starts) else len(self.text) + 1

    def offset(self, line: int, column: int) -> int:
        """Give the offset of a line and column of the file."""
        return self.start_of(line - 1) + column - 1

    def last_filled(self, first: int, last: int) -> int:
        """Give the number of the last line that isn't blank among the lines `first` up to `last`."""
        while last > first + 1 and not self.lines[last - 1].strip():
            last -= 1
        return last

    def position(self, offset: int) -> tuple[int, int]:
        """Give line and column of the file, from 1, for an offset of `text`."""
        index = self.line_of(offset)
        line = self.lines[index]
        column = offset - self._starts[index]
        if index in self._tabbed:
            column = _unexpanded(line, column)
        return index + 1, min(column, len(line)) + 1

    def span(self, start: int, end: int) -> Span:
        """Give the place of what stands from `start` up to `end`."""
        return Span(*self.position(start), *self.position(end))


def normalised(text: str) -> str:
    """Give `text` with plain line ends and without a byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _expanded(line: str) -> str:
    line = line.expandtabs(_TAB) if "\t" in line else line
    return line if line.strip(" ") else ""


def _unexpanded(line: str, column: int) -> int:
    width = 0
    for index, character in enumerate(line):
        if width >= column:
            return index
        width += _TAB - width % _TAB if character == "\t" else 1
    return len(line)
