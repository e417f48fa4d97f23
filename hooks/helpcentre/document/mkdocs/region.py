"""Lines of a markdown-it state as containers see them: indentation taken off for what is inside, and put back."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from helpcentre.document.fences import Fence
from helpcentre.document.rawhtml import RawBlock

TAB = 4
# Joined and split by spaces: as a list of strings these would take a page.
_DIRECTIVES = """
    admonition details tab html definition caption figure-caption table-caption note attention caution danger error
    tip hint warning important info check success question failure bug example quote abstract
"""
DIRECTIVES = frozenset(_DIRECTIVES.split())
_OPENERS = re.compile(
    r"""!!!\ ?[\w-]+(?:\ +[\w-]+)*(?:\ +".*?")?\ *$
    |\?{3}\+?\ ?(?:(?:[\w-]+(?:\ +[\w-]+)*?)?(?:\ +".*?")|[\w-]+(?:\ +[\w-]+)*?)\ *$
    |={3}(?:\+|\+!|!\+|!)?\ +".*?"\ *$""",
    re.VERBOSE,
)
DIRECTIVE = re.compile(r" {0,3}(/{3,}) *([\w-]+) *(?:\| *(.*?) *)?$")
HEADING = re.compile(r"(#{1,6})((?:\\.|[^\\#]|#+(?=[^#]))*?)#*$")
BREAK = re.compile(r" {0,3}(?:-(?: {0,2}-){2,}|_(?: {0,2}_){2,}|\*(?: {0,2}\*){2,}) *$")
SETEXT = re.compile(r"(?:=+|-+) *$")


@dataclass(slots=True)
class Page:
    """What was found before blocks are parsed, and what they add for each other; it travels in the state's env."""

    text: str
    """The source with all fenced code blanked out."""
    fences: dict[int, Fence]
    raw: dict[int, RawBlock]
    cuts: set[int] = field(default_factory=set)
    """Lines that begin a group though no blank line is before them."""
    inner: set[int] = field(default_factory=set)
    """Lines at which a group was left before its end, so that no group begins there."""
    footnotes: set[str] = field(default_factory=set)
    moved: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Lines whose marks were changed, with what they were: where they began, ended, and their indentation."""
    scanned: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Per level of nesting, the last lines in which no definition was found."""


def page(state: StateBlock) -> Page:
    """Give what is known of the page that is being parsed."""
    return cast(Page, state.env["page"])


def line_text(state: StateBlock, line: int) -> str:
    """Give a line as the current container sees it, with the indentation that is left."""
    return state.src[state.bMarks[line] : state.eMarks[line]]


def indent(state: StateBlock, line: int) -> int:
    """Give the number of spaces that begin a line in the current container."""
    return state.tShift[line]


def content_start(state: StateBlock, line: int) -> int:
    """Give the offset of the first character of a line that is no space."""
    return state.bMarks[line] + state.tShift[line]


def move(state: StateBlock, line: int, offset: int, end: int | None = None) -> None:
    """Let a line begin at `offset`, and stop at `end`, until the marks are put back."""
    page(state).moved.append((line, state.bMarks[line], state.eMarks[line], state.tShift[line]))
    if end is not None:
        state.eMarks[line] = end
    start, stop = min(offset, state.eMarks[line]), state.eMarks[line]
    first = start
    while first < stop and state.src[first] == " ":
        first += 1
    state.bMarks[line] = start
    state.tShift[line] = state.sCount[line] = first - start


def dedent(state: StateBlock, line: int) -> None:
    """Take one level of indentation from a line, if it has one."""
    if state.tShift[line] >= TAB:
        move(state, line, state.bMarks[line] + TAB)


@contextmanager
def kept_marks(state: StateBlock) -> Iterator[None]:
    """Put back the marks of all lines that are moved in the `with` block."""
    moved = page(state).moved
    before = len(moved)
    try:
        yield
    finally:
        while len(moved) > before:
            line, state.bMarks[line], state.eMarks[line], state.tShift[line] = moved.pop()
            state.sCount[line] = state.tShift[line]


def is_raw(state: StateBlock, line: int) -> bool:
    """Tell whether a line begins with HTML that isn't parsed."""
    return content_start(state, line) in page(state).raw


def begins_group(state: StateBlock, line: int) -> bool:
    """Tell whether a line begins something that ends the group before it, whatever that is."""
    if line in page(state).cuts or is_raw(state, line):
        return True
    if state.tShift[line] > 3 or state.eMarks[line] - state.bMarks[line] < 4:
        return False
    first = state.src[content_start(state, line)]
    if first == "/":
        match = DIRECTIVE.match(line_text(state, line))
        return match is not None and match[2].lower() in DIRECTIVES
    return first in "!?=" and _OPENERS.match(line_text(state, line)) is not None


def next_line(state: StateBlock, line: int) -> int:
    """Give the line after this one; a fenced code block counts as one line."""
    fence = page(state).fences.get(line)
    return fence.end if fence else line + 1


def group_end(state: StateBlock, start: int, end: int, stop: Callable[[str], object] | None = None) -> int:
    """Give the line after the group that begins at `start`; `stop` tells of further lines that end it."""
    line = next_line(state, start)
    while line < end and not state.isEmpty(line) and not begins_group(state, line):
        if stop and line not in page(state).fences and stop(line_text(state, line)):
            break
        line = next_line(state, line)
    return min(line, end)


def is_heading(text: str) -> bool:
    """Tell whether a line is a heading, which ends most groups."""
    return text.startswith("#") and HEADING.match(text) is not None


def is_break(text: str) -> bool:
    """Tell whether a line is a thematic break, which ends paragraphs and lists."""
    return BREAK.match(text) is not None


def tokenize(state: StateBlock, start: int, end: int) -> None:
    """Parse the lines as the content of a container; `state.line` is left as it was found."""
    line = state.line
    state.md.block.tokenize(state, start, end)
    state.line = line


def push(state: StateBlock, kind: str, nesting: int, start: int, end: int) -> Token:
    """Push a token for the lines `start` up to `end`, with the offset where it begins; what closes needs neither."""
    token = state.push(kind, "", nesting)  # type: ignore[arg-type]
    if nesting >= 0:
        token.map = [start, end]
        token.meta["start"] = content_start(state, start)
    return token


def push_inline(state: StateBlock, pieces: list[tuple[int, int]], start: int, end: int) -> Token:
    """Push text to be parsed: stretches of the source, given by their offsets, that make up its lines."""
    token = push(state, "inline", 0, start, end)
    token.content = "\n".join(state.src[first:last] for first, last in pieces)
    token.meta["pieces"] = pieces
    return token


def pieces(state: StateBlock, start: int, end: int) -> list[tuple[int, int]]:
    """Give the offsets of what stands in each of the lines, without indentation."""
    return [(content_start(state, line), state.eMarks[line]) for line in range(start, end)]
