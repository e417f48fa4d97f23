"""Lists, as Python-Markdown reads them: four spaces nest, a blank line doesn't end, the marker's kind doesn't count."""

import re
from dataclasses import dataclass

from markdown_it.rules_block import StateBlock

from helpcentre.document.mkdocs.region import (
    SETEXT,
    TAB,
    begins_group,
    content_start,
    dedent,
    group_end,
    indent,
    is_break,
    is_heading,
    is_raw,
    kept_marks,
    line_text,
    move,
    next_line,
    page,
    push,
    tokenize,
)
from helpcentre.document.mkdocs.tables import begins_table

_MARKER = re.compile(r" {0,3}(?:(\d+)\.|[*+-]) +")
_NESTED = re.compile(r" {4,7}(?:\d+\.|[*+-]) +")


@dataclass(slots=True)
class _Item:
    start: int
    end: int
    number: int | None
    offset: int


def list_(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a list with all its items, nested lists among their content."""
    if not begins_list(state, start, end):
        return False
    with kept_marks(state):
        items, stop = _items(state, start, end)
        kind = "bullet_list" if items[0].number is None else "ordered_list"
        opening = push(state, f"{kind}_open", 1, start, stop)
        opening.meta.update(number=items[0].number, start=items[0].offset)
        for item in items:
            _push_item(state, item)
        push(state, f"{kind}_close", -1, start, stop)
    state.line = stop
    return True


def begins_list(state: StateBlock, line: int, end: int) -> bool:
    """Tell whether a group that begins at `line` is a list, and nothing of higher precedence."""
    text = line_text(state, line)
    if not _MARKER.match(text) or is_break(text):
        return False
    following = line + 1
    if following < end and not state.isEmpty(following) and not begins_group(state, following):
        return not SETEXT.match(line_text(state, following)) and not begins_table(state, line, end)
    return True


def _push_item(state: StateBlock, item: _Item) -> None:
    opening = push(state, "list_item_open", 1, item.start, item.end)
    opening.meta.update(number=item.number, start=item.offset)
    tokenize(state, item.start, item.end)
    push(state, "list_item_close", -1, item.start, item.end)


def _items(state: StateBlock, start: int, end: int) -> tuple[list[_Item], int]:
    items: list[_Item] = []
    line = stop = start
    while line < end:
        if state.isEmpty(line):
            line += 1
            continue
        if indent(state, line) >= TAB and items:
            group = group_end(state, line, end)
            _take_off(state, line, group)
            items[-1].end = group
        elif not is_raw(state, line) and begins_list(state, line, end):
            group = group_end(state, line, end, lambda text: is_heading(text) or is_break(text))
            _group(state, line, group, items)
        else:
            break
        line = stop = group
    return items, stop


def _take_off(state: StateBlock, start: int, end: int) -> None:
    for line in range(start, end):
        dedent(state, line)


def _group(state: StateBlock, start: int, end: int, items: list[_Item]) -> None:
    nested = False
    line = start
    while line < end:
        after = next_line(state, line)
        text = line_text(state, line)
        if match := _MARKER.match(text):
            items.append(_Item(line, after, int(match[1]) if match[1] else None, content_start(state, line)))
            move(state, line, state.bMarks[line] + match.end())
            nested = False
        elif _NESTED.match(text):
            if not nested:
                page(state).cuts.add(line)
            nested = True
        if nested:
            _take_off(state, line, after)
        items[-1].end = after
        line = after
