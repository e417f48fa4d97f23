"""A page's text as its readers see it: the file's lines and passages with code, comments and front matter left out."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from helpcentre.document import Block, Document, Kind, Span
from helpcentre.keeping import kept
from helpcentre.offsets import Offsets

CODE = "\ufffc"
"""What stands for each character of inline code: something that is there, but no text."""
_TEXTS = frozenset((Kind.PARAGRAPH, Kind.HEADING, Kind.TERM))
_TITLED = frozenset((Kind.ADMONITION, Kind.DETAILS, Kind.TAB, Kind.DIRECTIVE))
_UNDERLINE = re.compile(r"[ >]*(?:=+|-+)\s*")
_TICKS = re.compile(r"\\[\\`]|`+")


@dataclass(frozen=True)
class Passage:
    """The text of one block as it stands in the file, its lines joined, and where it begins."""

    block: Block
    text: str

    def position(self, offset: int) -> tuple[int, int]:
        """Give line and column of the file for an offset of the text."""
        if self.block.kind is Kind.CELL:  # one line, and there may be very many of them
            return self.block.line, self.block.column + offset
        line, column = self._offsets.position(offset)
        return self.block.line + line - 1, column + (self.block.column - 1 if line == 1 else 0)

    @cached_property
    def _offsets(self) -> Offsets:
        return Offsets(self.text)


def passages(document: Document) -> tuple[Passage, ...]:
    """Give the text of every block that has text or a title of its own, in the order of the page."""
    return kept(document, "passages", lambda: tuple(_passages(document)))


def _passages(document: Document) -> Iterator[Passage]:
    lines = document.lines
    for block in document.blocks:
        if block.kind in _TEXTS:
            first = lines[block.line - 1][block.column - 1 :]
            rest = lines[block.line : block.end_line]
            if rest and block.kind is Kind.HEADING and _UNDERLINE.fullmatch(rest[-1]):
                rest = rest[:-1]
            yield Passage(block, "\n".join((first, *rest)) if rest else first)
        elif block.kind in _TITLED and block.title:
            yield Passage(block, document.line(block.line)[block.column - 1 :])
        elif block.kind is Kind.ROW:
            yield from _cells(document, block)


def _cells(document: Document, row: Block) -> Iterator[Passage]:
    line = document.line(row.line).rstrip().removesuffix("|")
    ends = [cell.column - 1 for cell in row.children[1:]] + [len(line) + 1]
    for cell, end in zip(row.children, ends, strict=True):
        yield Passage(cell, line[cell.column - 1 : end - 1].rstrip().removesuffix("|"))


def code_spans(text: str) -> tuple[list[tuple[int, int]], list[re.Match[str]]]:
    """Find the inline code in a passage: start and end of each span, and the runs of backticks that pair with none."""
    spans: list[tuple[int, int]] = []
    loose: list[re.Match[str]] = []
    runs = list(_TICKS.finditer(text))
    marks = [run[0] for run in runs]
    places: dict[str, list[int]] = {}
    for place, mark in enumerate(marks):
        places.setdefault(mark.lstrip("\\"), []).append(place)
    index = 0
    while index < len(runs):
        opening = marks[index]
        index += 1
        if opening[0] == "\\":
            continue
        same = places.get(opening, [])
        if (after := bisect_left(same, index)) < len(same):
            closing = same[after]
            spans.append((runs[index - 1].start(), runs[closing].end()))
            index = closing + 1
        else:
            loose.append(runs[index - 1])
    return spans, loose


def masked(text: str) -> str:
    """Give a passage with its inline code masked; offsets stay the same."""
    return masked_at(text, code_spans(text)[0]) if "`" in text else text


def masked_at(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Give `text` with the characters of some spans masked; lines and offsets stay the same."""
    parts: list[str] = []
    position = 0
    for start, end in sorted(spans):
        if end > position:
            first = max(start, position)
            parts.append(text[position:first])
            parts.append(blanked(text[first:end]))
            position = end
    return "".join([*parts, text[position:]])


def comment_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where each comment begins and ends; one without an end is none, and is looked for once only."""
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start + len("<!--"))) >= 0:
        yield start, end + len("-->")
        start = text.find("<!--", end)


def blanked(text: str) -> str:
    """Give as many masks as a text has characters, on as many lines."""
    return "\n".join([CODE * len(line) for line in text.split("\n")])


def visible(document: Document) -> tuple[str, ...]:
    """Give the page's lines, columns kept, with front matter, code blocks and comments blank and inline code masked."""
    return kept(document, "visible", lambda: tuple(_visible(document)))


def characters(document: Document) -> frozenset[str]:
    """Give the characters that a page is written with."""
    return kept(document, "characters", lambda: frozenset(document.text))


def _visible(document: Document) -> list[str]:
    lines = list(document.lines)
    hidden = [(1, document.front_matter.height)]
    hidden += [(block.line, block.end_line) for block in document.blocks if block.kind is Kind.CODE]
    for first, last in hidden:
        lines[first - 1 : last] = [""] * (last - first + 1)
    if "`" in document.text:
        _mask_code(document, lines)
    for comment in document.comments:
        _blank(lines, comment.at)
    return lines


def _mask_code(document: Document, lines: list[str]) -> None:
    # Backticks in raw HTML are backticks: what stands between them is as live as the rest of it.
    raw = (block for block in document.blocks if block.kind is Kind.HTML)
    done = {number for block in raw for number in range(block.line, block.end_line + 1)}
    for passage in passages(document):
        done.update(range(passage.block.line, passage.block.line + passage.text.count("\n") + 1))
        if "`" in passage.text:
            line, column = passage.position(0)
            for index, shown in enumerate(masked(passage.text).split("\n"), line - 1):
                start = column - 1 if index == line - 1 else 0
                lines[index] = lines[index][:start] + shown + lines[index][start + len(shown) :]
    for index, text in enumerate(lines):
        if index + 1 not in done and "`" in text:
            lines[index] = masked(text)


def _blank(lines: list[str], span: Span) -> None:
    for number in range(span.line, span.end_line + 1):
        line = lines[number - 1]
        first = span.column - 1 if number == span.line else 0
        last = span.end_column - 1 if number == span.end_line else len(line)
        lines[number - 1] = line[:first] + " " * (min(last, len(line)) - first) + line[last:]
