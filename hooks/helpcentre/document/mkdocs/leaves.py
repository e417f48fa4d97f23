"""Blocks that hold no blocks: headings, paragraphs, code, breaks; and raw HTML, which may."""

import re

from markdown_it.rules_block import StateBlock

from helpcentre.document.mkdocs import notes
from helpcentre.document.mkdocs.region import (
    HEADING,
    SETEXT,
    TAB,
    content_start,
    group_end,
    indent,
    is_break,
    is_heading,
    kept_marks,
    line_text,
    move,
    next_line,
    page,
    pieces,
    push,
    push_inline,
    tokenize,
)

_QUOTE = re.compile(r" {0,3}>")


def html(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read HTML that begins a line, and the Markdown in it where its author asked for that."""
    raw = page(state).raw.pop(content_start(state, start), None)
    if raw is None:
        return False
    last = start
    while last + 1 < end and state.eMarks[last] < raw.end:
        last += 1
    if raw.inner:
        opening = push(state, "element_open", 1, start, last + 1)
        opening.meta["html"] = (raw.start, raw.inner[0])
        with kept_marks(state):
            move(state, start, raw.inner[0])
            inner_end = min(state.eMarks[last], max(raw.inner[1], state.bMarks[last]))
            move(state, last, state.bMarks[last], inner_end)
            tokenize(state, start, last + 1)
        push(state, "element_close", -1, start, last + 1)
    else:
        push(state, "element_open", 1, start, last + 1).meta["html"] = (raw.start, raw.end)
        for line in range(start, last + 1):
            push_fence(state, line)
        push(state, "element_close", -1, start, last + 1)
    move(state, last, raw.end)
    state.line = last + 1 if state.isEmpty(last) else last
    if state.line <= start:
        # The rest of the line is a group of its own; markdown-it asks for a step onwards.
        _group(state, start, end)
    return True


def _group(state: StateBlock, start: int, end: int) -> None:
    for rule in state.md.block.ruler.getRules(""):
        if rule(state, start, end, False):
            return


def code(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read indented code: every further group that is indented belongs to it."""
    if indent(state, start) < TAB:
        return False
    line = last = start
    while line < end and (state.isEmpty(line) or indent(state, line) >= TAB):
        last = line if state.isEmpty(line) else line + 1
        line += 1
    state.line = last if not state.isEmpty(last - 1) else line
    push(state, "code_block", 0, start, state.line)
    return True


def heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `## Heading`, with or without the space."""
    text = line_text(state, start)
    match = HEADING.match(text) if text.startswith("#") else None
    if not match:
        return False
    first = state.bMarks[start]
    _push_heading(state, start, start + 1, len(match[1]), (first + match.start(2), first + match.end(2)))
    return True


def setext(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a heading that is underlined, where it begins a group."""
    known = page(state)
    if start in known.fences or start in known.inner or group_end(state, start, min(end, start + 2)) != start + 2:
        return False
    underline = line_text(state, start + 1)
    if not SETEXT.match(underline) or (is_break(underline) and _follows_note(state, start)):
        return False
    level = 1 if underline.startswith("=") else 2
    _push_heading(state, start, start + 2, level, (state.bMarks[start], state.eMarks[start]))
    return True


def _follows_note(state: StateBlock, line: int) -> bool:
    # A break ends a group before notes are looked for in it; what is left after a note begins a new one.
    notes_before = {"definition", "abbreviation", "footnote_close"}
    return bool(line and state.tokens and state.tokens[-1].type in notes_before and not state.isEmpty(line - 1))


def _push_heading(state: StateBlock, start: int, end: int, level: int, piece: tuple[int, int]) -> None:
    first, last = piece
    stripped = state.src[first:last]
    first += len(stripped) - len(stripped.lstrip(" "))
    opening = push(state, "heading_open", 1, start, end)
    opening.tag = f"h{level}"
    push_inline(state, [(first, max(first, last))], start, end)
    push(state, "heading_close", -1, start, end)
    state.line = end


def thematic_break(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `---`, `***` or `___`."""
    if not is_break(line_text(state, start)):
        return False
    push(state, "hr", 0, start, start + 1)
    state.line = start + 1
    return True


def push_fence(state: StateBlock, line: int) -> bool:
    """Push the fenced code that begins at a line, if any does."""
    fence = page(state).fences.get(line)
    if fence is None:
        return False
    token = push(state, "fence", 0, line, fence.end)
    token.info = fence.info
    token.meta["language"] = fence.language
    return True


def _ends_paragraph(text: str) -> bool:
    if text.startswith("#"):
        return is_heading(text)
    first = text.lstrip(" ")[:1]
    if first in "-_*":
        return is_break(text) or notes.is_note(text)
    return (first == ">" and _QUOTE.match(text) is not None) or (first == "[" and notes.is_note(text))


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read what is nothing else; the fenced code among its lines stands between its parts."""
    stop = group_end(state, start, end, _ends_paragraph)
    if stop < end and not is_heading(line_text(state, stop)):
        page(state).inner.add(stop)
    line = start
    while line < stop:
        if push_fence(state, line):
            line = next_line(state, line)
            continue
        first = line
        while line < stop and line not in page(state).fences:
            line = next_line(state, line)
        push(state, "paragraph_open", 1, first, line)
        push_inline(state, pieces(state, first, line), first, line)
        push(state, "paragraph_close", -1, first, line)
    state.line = max(stop, line)
    return True
