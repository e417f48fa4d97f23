"""Stretches of a line that a rule takes exception to, and the blocks of lines in which they are told together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from helpcentre.document import Document
from helpcentre.finding import Fix

_LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some characters of one line, by line and column from 1, `end` exclusive, and what ought to stand there."""

    line: int
    column: int
    end: int
    meaning: str = ""


def grouped(document: Document, stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """Put together what stands on lines that no blank one parts: one damaged paragraph is one fault."""
    group: list[Stretch] = []
    for stretch in stretches:
        if group and any(not line.strip() for line in document.lines[group[-1].line : stretch.line - 1]):
            yield group
            group = []
        group.append(stretch)
    if group:
        yield group


def word(document: Document, stretch: Stretch, mended: Sequence[Stretch] = ()) -> str:
    """Give the word that a stretch stands in, shortened where it is very long; `mended` are put right in it."""
    line = document.line(stretch.line)
    first = max(line.rfind(" ", 0, stretch.column - 1) + 1, stretch.column - _LONGEST_QUOTE)
    last = line.find(" ", stretch.end - 1)
    last = min(last if last >= 0 else len(line), stretch.end + _LONGEST_QUOTE)
    text = line[first:last]
    for part in reversed(mended):
        if part.line == stretch.line and first < part.column and part.end <= last + 1:
            text = text[: part.column - 1 - first] + part.meaning + text[part.end - 1 - first :]
    return printable(text)


def printable(text: str) -> str:
    """Leave out what has no shape, so that a message can be printed anywhere."""
    return "".join(character for character in text if character.isprintable() or character == "\u00a0")


def replacing(document: Document, group: Sequence[Stretch]) -> Fix:
    """Give the fix that puts its meaning for every stretch of a group."""
    first, last = group[0], group[-1]
    lines = list(document.lines[first.line - 1 : last.line])
    lines[-1] = lines[-1][: last.end - 1]
    for stretch in reversed(group):
        at = stretch.line - first.line
        lines[at] = lines[at][: stretch.column - 1] + stretch.meaning + lines[at][stretch.end - 1 :]
    text = "\n".join(lines)[first.column - 1 :]
    return Fix(first.line, first.column, last.line, last.end, text)


def others(group: Sequence[Stretch]) -> str:
    """End a message about the first of a group with how many more there are."""
    more = len(group) - 1
    if not more:
        return ""
    last = group[-1].line
    return f", and {more} more up to line {last}" if last > group[0].line else f", and {more} more on this line"
