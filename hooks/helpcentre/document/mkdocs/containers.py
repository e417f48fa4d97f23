"""Blocks that hold blocks: admonitions, collapsible blocks, tabs, `///` directives, quotations."""

import re
from textwrap import dedent as dedent_text

from markdown_it.rules_block import StateBlock

from helpcentre.document.mkdocs.region import (
    DIRECTIVE,
    DIRECTIVES,
    TAB,
    dedent,
    group_end,
    indent,
    is_break,
    is_heading,
    kept_marks,
    line_text,
    move,
    next_line,
    push,
    push_inline,
    tokenize,
)
from helpcentre.yamlfile import YamlError, mapping

_ADMONITION = re.compile(r'!!! ?([\w-]+(?: +[\w-]+)*)(?: +"(.*?)")? *$')
_DETAILS = re.compile(r'\?{3}\+? ?(?:([\w-]+(?: +[\w-]+)*?)?(?: +"(.*?)")|([\w-]+(?: +[\w-]+)*?)) *$')
_TAB_LABEL = re.compile(r'={3}(?:\+|\+!|!\+|!)? +"(.*?)" *$')
_QUOTE = re.compile(r" {0,3}> ?")


def admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `!!! type "Title"` with its indented content."""
    match = _ADMONITION.match(line_text(state, start))
    if not match:
        return False
    _indented(state, "admonition", (start, end), match[1], match.span(2))
    return True


def details(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `??? type "Title"` with its indented content."""
    match = _DETAILS.match(line_text(state, start))
    if not match:
        return False
    _indented(state, "details", (start, end), match[1] or match[3] or "", match.span(2))
    return True


def tab(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `=== "Label"` with its indented content."""
    match = _TAB_LABEL.match(line_text(state, start))
    if not match:
        return False
    _indented(state, "tab", (start, end), "", match.span(1))
    return True


def _indented(state: StateBlock, kind: str, lines: tuple[int, int], name: str, title: tuple[int, int]) -> None:
    start, end = lines
    stop = line = start + 1
    while line < end and (state.isEmpty(line) or indent(state, line) >= TAB):
        line = next_line(state, line)
        stop = stop if state.isEmpty(line - 1) else line
    stop = min(stop, end)
    opening = push(state, f"{kind}_open", 1, start, stop)
    opening.info = name
    _push_title(state, start, title)
    with kept_marks(state):
        for line in range(start + 1, stop):
            dedent(state, line)
        tokenize(state, start + 1, stop)
    push(state, f"{kind}_close", -1, start, stop)
    state.line = stop


def _push_title(state: StateBlock, line: int, title: tuple[int, int]) -> None:
    first, last = title
    if last > first >= 0:
        push(state, "title_open", 1, line, line + 1)
        offset = state.bMarks[line]
        push_inline(state, [(offset + first, offset + last)], line, line + 1)
        push(state, "title_close", -1, line, line + 1)


def directive(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `/// name | Title` up to its `///`, options below the first line left out."""
    match = DIRECTIVE.match(line_text(state, start))
    if not match or match[2].lower() not in DIRECTIVES:
        return False
    first = _after_options(state, start + 1, end)
    if first is None:
        return False
    closing = re.compile(rf" {{0,3}}{match[1]} *$")
    last = first
    # What has no end holds all that follows; none of that has one either, and needn't be looked through again.
    unclosed = state.env.setdefault("unclosed", set())
    rest = match[1], end, state.bMarks[end - 1]
    while last < end and (rest in unclosed or not closing.match(line_text(state, last))):
        last = end if rest in unclosed else next_line(state, last)
    if last >= end:
        unclosed.add(rest)
    last = min(last, end)
    stop = min(last + 1, end)
    opening = push(state, "directive_open", 1, start, stop)
    opening.info = match[2].lower()
    _push_title(state, start, match.span(3))
    with kept_marks(state):
        tokenize(state, first, last)
    push(state, "directive_close", -1, start, stop)
    state.line = stop
    return True


def _after_options(state: StateBlock, start: int, end: int) -> int | None:
    """Give the line after a directive's options, or None when they are none, which leaves it plain text."""
    line = start
    while line < end and not state.isEmpty(line) and indent(state, line) >= TAB:
        line += 1
    if line > start:
        try:
            mapping(dedent_text("\n".join(line_text(state, option) for option in range(start, line))))
        except YamlError:
            return None
    return line


def quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a quotation: the rest of a group from its first `>`, and every group after it that begins with one."""
    if not _QUOTE.match(line_text(state, start)):
        return False
    with kept_marks(state):
        stop = line = start
        while line < end and (state.isEmpty(line) or _QUOTE.match(line_text(state, line))):
            if state.isEmpty(line):
                line += 1
                continue
            stop = group_end(state, line, end, lambda text: is_heading(text) or is_break(text))
            _take_marks(state, line, stop)
            line = stop
        push(state, "blockquote_open", 1, start, stop)
        tokenize(state, start, stop)
        push(state, "blockquote_close", -1, start, stop)
    state.line = stop
    return True


def _take_marks(state: StateBlock, start: int, end: int) -> None:
    for line in range(start, end):
        match = _QUOTE.match(line_text(state, line))
        if match:
            move(state, line, state.bMarks[line] + match.end())
