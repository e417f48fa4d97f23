"""Tables, row by row and cell by cell."""

import re
from itertools import pairwise

from markdown_it.rules_block import StateBlock

from helpcentre.document.mkdocs.region import content_start, group_end, page, push, push_inline

_PIPES = re.compile(r"(\\\\)|(\\`+)|(`+)|(\\\|)|(\|)")
_RIGHT_BORDER = re.compile(r"(?<!\\)(?:\\\\)*\|$")
_SEPARATOR = re.compile(r"[|: -]*$")


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table: all lines of a group whose first two are a header and the line under it."""
    if not begins_table(state, start, end):
        return False
    stop = group_end(state, start, end)
    bordered = _has_border(_row_text(state, start))
    push(state, "table_open", 1, start, stop)
    for line in range(start, stop):
        if line != start + 1:
            _push_row(state, line, bordered)
    push(state, "table_close", -1, start, stop)
    state.line = stop
    return True


def begins_table(state: StateBlock, start: int, end: int) -> bool:
    """Tell whether the group that begins at `start` is a table."""
    if start + 1 >= end or "|" not in (header := _row_text(state, start)):
        return False
    under = _row_text(state, start + 1)
    if not under or not _SEPARATOR.match(under) or group_end(state, start, min(end, start + 2)) != start + 2:
        return False
    bordered = _has_border(header)
    columns = len(cells(header, bordered))
    if columns < 2 and not (bordered and _every_row_bordered(state, start, end)):
        return False
    return len(cells(under, bordered)) == columns


def _every_row_bordered(state: StateBlock, start: int, end: int) -> bool:
    return all(_has_border(_row_text(state, line)) for line in range(start + 1, group_end(state, start, end)))


def _row_text(state: StateBlock, line: int) -> str:
    return "" if line in page(state).fences else state.src[content_start(state, line) : state.eMarks[line]].rstrip(" ")


def _has_border(row: str) -> bool:
    return row.startswith("|") or _RIGHT_BORDER.search(row) is not None


def _push_row(state: StateBlock, line: int, bordered: bool) -> None:
    offset = content_start(state, line)
    row = _row_text(state, line)
    push(state, "tr_open", 1, line, line + 1)
    for left, right in cells(row, bordered):
        text = row[left:right]
        first = offset + left + len(text) - len(text.lstrip(" "))
        push(state, "td_open", 1, line, line + 1).meta["start"] = first
        push_inline(state, [(first, first + len(text.strip(" ")))], line, line + 1)
        push(state, "td_close", -1, line, line + 1)
    push(state, "tr_close", -1, line, line + 1)


def cells(row: str, bordered: bool) -> list[tuple[int, int]]:
    """Give start and end of each cell; a pipe in code or after a backslash parts nothing."""
    first, last = 0, len(row)
    if bordered:
        first = 1 if row.startswith("|") else 0
        last = last - 1 if last > first and _RIGHT_BORDER.search(row) else last
    edges = [first - 1, *_pipes(row, first, last), last]
    return [(left + 1, right) for left, right in pairwise(edges)]


def _pipes(row: str, first: int, last: int) -> list[int]:
    marks = [match for match in _PIPES.finditer(row, first, last) if not (match[1] or match[4])]
    ticks = [(len(mark[2] or mark[3]), mark) for mark in marks if mark[2] or mark[3]]
    covered: list[tuple[int, int]] = []
    following: dict[int, list[int]] = {}
    for index, (length, mark) in enumerate(ticks):
        following.setdefault(length - bool(mark[2]) if mark[2] else length, []).append(index)
    index = 0
    while index < len(ticks):
        length, mark = ticks[index]
        wanted = length - 2 if mark[2] else length
        closing = next((later for later in following.get(wanted, ()) if later > index), None) if wanted > 0 else None
        if closing is None:
            index += 1
            continue
        covered.append((mark.start(), ticks[closing][1].end()))
        index = closing + 1
    return [m.start() for m in marks if m[5] and not any(left <= m.start() < right for left, right in covered)]
