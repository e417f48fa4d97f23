"""A translated page, where its things stand, and ways to change it that say where the change can be seen."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from random import Random
from typing import TypeVar

from benchmarks.mutation.model import Mutation, NoPlaceError
from benchmarks.mutation.scan import SLASHES, Block, scan

T = TypeVar("T")
_CODE_SPAN = r"(?<!`)(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)"
_LINK_END = r"(?<=\])(\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])"
_MARKERS = r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t])?"
_NOT_PROSE = re.compile(
    rf"{_LINK_END}|\{{[^{{}}\n]*\}}+|<[^>\n]*>|:[a-z][\w-]*:|\+\+[^+\n]+\+\+|\[\^[^\]]+\]:?|https?://\S+|{_MARKERS}"
    r"|^[ \t]*(?:!!!|\?\?\?\+?|/{3,})[ \t]*[\w-]*|^[ \t]*--8<--.*$|^[ \t]*\|?[ \t]*:?-{3,}[-:| \t]*$"
    r"|^[ \t]*\*?\[[^\]\n]+\]:.*$",
    re.MULTILINE,
)
_HIDDEN = ("fence", "front", "comment", "include")


@dataclass(frozen=True)
class Page:
    """A page's text with its source's text."""

    text: str
    source: str = ""
    language: str = "fr"
    name: str = "page.md"

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    @cached_property
    def blocks(self) -> list[Block]:
        """The blocks in order."""
        return scan(self.lines)

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each line begins."""
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    @cached_property
    def outer(self) -> str:
        """The text with code, comments, includes and front matter blanked out; offsets stay the same."""
        text = self.text
        for block in self.blocks:
            if block.kind in _HIDDEN:
                start, end = self.span(block.first, block.last)
                text = text[:start] + _blank(text[start:end]) + text[end:]
        return re.sub(_CODE_SPAN, lambda match: _blank(match[0]), text, flags=re.DOTALL)

    @cached_property
    def prose(self) -> str:
        """`outer` without targets, tags, markers and placeholders: what is read as running text."""
        return _NOT_PROSE.sub(lambda match: _blank(match[0]), self.outer)

    @cached_property
    def original(self) -> "Page":
        """The source as a page."""
        return Page(self.source, self.source, "en", self.name)

    def of(self, *kinds: str) -> list[Block]:
        """Give the blocks of some kinds."""
        return [block for block in self.blocks if block.kind in kinds]

    def find(self, pattern: str, where: str | None = None) -> list[re.Match[str]]:
        """Find a pattern in running text, or in `where` (`outer` or `text`)."""
        return list(re.finditer(pattern, self.prose if where is None else where, re.MULTILINE))

    def code_spans(self) -> list[re.Match[str]]:
        """Find inline code."""
        hidden = [self.span(b.first, b.last) for b in self.blocks if b.kind in _HIDDEN]
        spans = re.finditer(_CODE_SPAN, self.text, re.DOTALL)
        return [span for span in spans if not any(start <= span.start() < end for start, end in hidden)]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the offsets of some lines, without the last one's end."""
        return self.starts[first], self.starts[last + 1] - 1

    def line_of(self, offset: int) -> int:
        """Give the index of the line that an offset lies in."""
        return self.text.count("\n", 0, offset)

    def block_at(self, line: int) -> Block:
        """Give the block that a line belongs to; a blank line is one of its own."""
        return next((block for block in self.blocks if block.first <= line <= block.last), Block("blank", line, line))

    def block_text(self, block: Block) -> str:
        """Give a block's lines."""
        return "\n".join(self.lines[block.first : block.last + 1])

    def extent(self, block: Block) -> int:
        """Give the last line of a block with all that is nested in it: an item's, an admonition's, a section's."""
        after = [other for other in self.blocks if other.first > block.last]
        if block.kind == "heading":
            level = len(self.lines[block.first]) - len(self.lines[block.first].lstrip("#"))
            ends = (o for o in after if o.kind == "heading" and _level(self.lines[o.first]) <= level)
            following = next(ends, None)
            inside = [other for other in after if following is None or other.first < following.first]
        elif block.kind == "slashes":
            opening = SLASHES.match(self.lines[block.first])
            mark = opening[2] if opening else ""
            closing = next((o for o in after if o.kind == "close" and self.lines[o.first].strip() == mark), None)
            inside = [closing] if closing else []
        elif block.kind in ("bullet", "step", "bangs", "tab"):
            deeper = next((n for n, other in enumerate(after) if other.indent <= block.indent), len(after))
            inside = after[:deeper]
        else:
            inside = []
        return max([block.last, *(other.last for other in inside)])

    def lists(self, *kinds: str) -> list[list[Block]]:
        """Give the items of each list: the same kind and depth, with only what is nested in them between them."""
        found: list[list[Block]] = []
        for block in self.of(*kinds):
            last = next((items for items in reversed(found) if items[-1].indent == block.indent), None)
            between = last and [o for o in self.blocks if last[-1].last < o.first < block.first]
            if last and last[-1].kind == block.kind and all(other.indent > block.indent for other in between or []):
                last.append(block)
            else:
                found.append([block])
        return found

    def replace(self, start: int, end: int, new: str, what: str) -> Mutation:
        """Put `new` for the text between two offsets; it shows in the blocks that they lie in."""
        text = self.text[:start] + new + self.text[end:]
        first, last = self.block_at(self.line_of(start)), self.block_at(self.line_of(end))
        shift = text.count("\n") - self.text.count("\n")
        return Mutation(text, ((first.first + 1, max(first.first, last.last + shift) + 1),), what)

    def replace_lines(self, first: int, last: int, new: Sequence[str], what: str) -> Mutation:
        """Put other lines in some lines' place; it shows in these."""
        lines = [*self.lines[:first], *new, *self.lines[last + 1 :]]
        return Mutation("\n".join(lines), ((first + 1, max(first + len(new), first + 1)),), what)

    def drop(self, first: int, last: int, what: str, *also: int) -> Mutation:
        """Take some lines out; it shows where they stood, at the neighbours before and after, and at lines `also`."""
        before, after = self.lines[:first], self.lines[last + 1 :]
        if after and not after[0].strip() and (not before or not before[-1].strip()):
            after = after[1:]
        places = (around([*before, *after], len(before)), *((line + 1, line + 1) for line in also))
        return Mutation("\n".join([*before, *after]), places, what)

    def insert(self, at: int, new: Sequence[str], what: str) -> Mutation:
        """Put lines before line `at`, with a blank line on either side; it shows there."""
        before, after = self.lines[:at], self.lines[at:]
        lead = [""] if before and before[-1].strip() else []
        tail = [""] if after and after[0].strip() else []
        place = (len(before) + len(lead) + 1, len(before) + len(lead) + len(new))
        return Mutation("\n".join([*before, *lead, *new, *tail, *after]), (place,), what)

    def swap(self, one: tuple[int, int], other: tuple[int, int], what: str) -> Mutation:
        """Exchange two runs of lines, the earlier one first; it shows at both."""
        (a, b), (c, d) = one, other
        first, between, second = self.lines[a : b + 1], self.lines[b + 1 : c], self.lines[c : d + 1]
        lines = [*self.lines[:a], *second, *between, *first, *self.lines[d + 1 :]]
        return Mutation("\n".join(lines), ((a + 1, a + len(second)), (d - len(first) + 2, d + 1)), what)

    def whole(self, text: str, what: str) -> Mutation:
        """Put another text in the page's place; it shows anywhere."""
        return Mutation(text, ((1, len(text.splitlines()) + 1),), what)


def around(lines: Sequence[str], at: int) -> tuple[int, int]:
    """Give the place, counted from 1, where something stood that went out before line `at`: from the beginning of
    the block before to that of the block after.
    """
    blocks = scan(list(lines) or [""])
    before = [block for block in blocks if block.first < at]
    after = [block for block in blocks if block.first >= at]
    first = before[-1].first if before else 0
    return first + 1, (after[0].first if after else max(first, len(lines) - 1)) + 1


def pick(rng: Random, choices: Sequence[T]) -> T:
    """Choose one. Raises NoPlaceError where there is none."""
    if not choices:
        raise NoPlaceError
    return choices[rng.randrange(len(choices))]


def pairs(items: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Give each item with the next."""
    return pairwise(items)


def _level(line: str) -> int:
    return len(line) - len(line.lstrip("#"))


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", "\0", text)
