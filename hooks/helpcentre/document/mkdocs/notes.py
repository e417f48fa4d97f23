"""Definition lists, footnotes, abbreviations, reference definitions."""

import re

from markdown_it.rules_block import StateBlock

from helpcentre.document.mkdocs.region import (
    TAB,
    dedent,
    group_end,
    indent,
    is_break,
    is_heading,
    kept_marks,
    line_text,
    move,
    page,
    pieces,
    push,
    push_inline,
    tokenize,
)

_DEFINITION = re.compile(r" {0,3}: {1,3}(?=\S|$)")
_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]]*)\]: *")
_ABBREVIATION = re.compile(r"\*\[([^\\\]]*)\] ?: *")
_REFERENCE = re.compile(r""" {0,3}\[([^\[\]]*)\]: *(\S+) *(?:(["'])(.*)\3 *|\((.*)\) *)?$""")
_REFERENCE_HEAD = re.compile(r" {0,3}\[([^\[\]]*)\]: *$")
_TITLE = re.compile(r""" *(?:(["'])(.*)\1|\((.*)\)) *$""")


def is_note(text: str) -> bool:
    """Tell whether a line begins a footnote, an abbreviation or a reference definition, which ends a paragraph."""
    return any(pattern.match(text) for pattern in (_FOOTNOTE, _ABBREVIATION, _REFERENCE))


def definitions(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a definition list: terms, then `:   definition`, in one group or in two."""
    first = _first_definition(state, start, end)
    if first is None:
        return False
    with kept_marks(state):
        push(state, "dl_open", 1, start, start + 1)
        line = start
        while first is not None:
            _push_terms(state, line, first)
            line = _push_definition(state, first, end)
            following = _skip_empty(state, line, end)
            if following < end and _DEFINITION.match(line_text(state, following)):
                line = first = following
            else:
                first = _first_definition(state, following, end) if following < end else None
                line = line if first is None else following
        push(state, "dl_close", -1, start, line)
    state.line = line
    return True


def _skip_empty(state: StateBlock, line: int, end: int) -> int:
    while line < end and state.isEmpty(line):
        line += 1
    return line


def _first_definition(state: StateBlock, start: int, end: int) -> int | None:
    scanned = page(state).scanned
    first, stop = scanned.get(state.level, (0, 0))
    if not first <= start < stop:
        stop = group_end(state, start, end, lambda text: is_heading(text) or is_break(text))
        for line in range(start, stop):
            if _DEFINITION.match(line_text(state, line)):
                return line if line > start or _follows_block(state) else None
        # Whatever ends the paragraph before its group does, the rest of the group needn't be looked at again.
        scanned[state.level] = (start, stop)
    line = _skip_empty(state, stop, end)
    follows = stop < line < end and indent(state, start) < TAB and _DEFINITION.match(line_text(state, line))
    return line if follows and not _is_block(line_text(state, start)) else None


def _follows_block(state: StateBlock) -> bool:
    """Tell whether there is something before that is no paragraph: then a definition needs no term."""
    return bool(state.tokens) and state.tokens[-1].nesting < 1 and state.tokens[-1].type != "paragraph_close"


def _is_block(text: str) -> bool:
    return text.lstrip(" ").startswith((">", "|")) or is_note(text)


def _push_terms(state: StateBlock, start: int, first: int) -> None:
    for line in range(start, first):
        if not state.isEmpty(line):
            push(state, "dt_open", 1, line, line + 1)
            push_inline(state, pieces(state, line, line + 1), line, line + 1)
            push(state, "dt_close", -1, line, line + 1)


def _push_definition(state: StateBlock, start: int, end: int) -> int:
    match = _DEFINITION.match(line_text(state, start))
    move(state, start, state.bMarks[start] + (match.end() if match else 0))
    stop = group_end(state, start, end, lambda text: is_heading(text) or _DEFINITION.match(text))
    stop = _with_indented(state, start, stop, end)
    push(state, "dd_open", 1, start, stop)
    tokenize(state, start, stop)
    push(state, "dd_close", -1, start, stop)
    return stop


def _with_indented(state: StateBlock, start: int, stop: int, end: int) -> int:
    """Take the groups after `stop` that are indented to what begins at `start`, and their indentation away."""
    for line in range(start + 1, stop):
        dedent(state, line)
    line = stop
    while line < end and (state.isEmpty(line) or indent(state, line) >= TAB):
        if state.isEmpty(line):
            line += 1
            continue
        group = group_end(state, line, end, _FOOTNOTE.match)
        for inner in range(line, group):
            dedent(state, inner)
        line = stop = group
    return stop


def footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `[^id]: text` with the lines and indented groups that belong to it."""
    match = _FOOTNOTE.match(line_text(state, start))
    if not match:
        return False
    page(state).footnotes.add(match[1])
    with kept_marks(state):
        move(state, start, state.bMarks[start] + match.end())
        stop = group_end(state, start, end, lambda text: is_heading(text) or _FOOTNOTE.match(text))
        stop = _with_indented(state, start, stop, end)
        opening = push(state, "footnote_open", 1, start, stop)
        opening.info = match[1]
        tokenize(state, start, stop)
        push(state, "footnote_close", -1, start, stop)
    state.line = stop
    return True


def abbreviation(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `*[HTML]: Hyper Text Markup Language`."""
    match = _ABBREVIATION.match(line_text(state, start))
    if not match:
        return False
    push(state, "abbreviation", 0, start, start + 1).info = match[1]
    state.line = start + 1
    return True


def reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read `[label]: target "title"`, whose target or title may stand on a line of its own."""
    text = line_text(state, start)
    match = _REFERENCE.match(text)
    line = target_line = start
    if match:
        label, target, target_start = match[1], match[2], state.bMarks[start] + match.start(2)
        titled = bool(match[3] or match[5])
    elif (head := _REFERENCE_HEAD.match(text)) and (found := _target_below(state, start, end)):
        label, (target, target_start, titled) = head[1], found
        line = target_line = start + 1
    else:
        return False
    if not titled and line + 1 < end and not state.isEmpty(line + 1) and _TITLE.match(line_text(state, line + 1)):
        line += 1
    token = push(state, "definition", 0, start, line + 1)
    token.info = " ".join(label.strip().split())
    token.content = target.lstrip("<").rstrip(">")
    token.meta["target"] = (target_start, target_start + len(target))
    key = label.strip().lower()
    state.env.setdefault("references", {})[key] = {"href": token.content, "title": ""}
    state.line = max(line, target_line) + 1
    return True


def _target_below(state: StateBlock, start: int, end: int) -> tuple[str, int, bool] | None:
    line = start + 1
    if line >= end or state.isEmpty(line):
        return None
    match = re.match(r""" *(\S+) *(?:(["'])(.*)\2 *|\((.*)\) *)?$""", line_text(state, line))
    if not match:
        return None
    return match[1], state.bMarks[line] + match.start(1), bool(match[2] or match[4])
