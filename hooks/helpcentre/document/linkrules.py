"""Links and images for markdown-it's inline parser, as Python-Markdown reads them."""

import re

from markdown_it.rules_inline import StateInline

from helpcentre.document.references import label_key

_ANGLE = re.compile(r"""\(\s*<([^<>]*)>\s*(?:(?:'[^']*'|"[^"]*")\s*)?\)""")
_PLAIN = re.compile(r"""\(\s*+([^()\s"'<]*+(?:\([^()\s"']*\)[^()\s"']*)*+)\s*+(?:"[^"]*"\s*|'[^']*'\s*)?\)""")
_TITLE = re.compile(r"""\s*(?:"[^"]*"|'[^']*')\s*$""")
_LABEL = re.compile(r"\s?\[([^\]]*)\]")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_BRACKET = re.compile(r"[()]")
_LONGEST_TARGET = 2000


def _target(state: StateInline, label_end: int, text: str) -> tuple[str, tuple[int, int] | None, int, str] | None:
    """Give target, its place, where the link ends, and its label; Python-Markdown's order: full, inline, short."""
    references = state.env.get("references", {})
    after = label_end + 1
    full = _LABEL.match(state.src, after, state.posMax)
    if full:
        key = label_key(full[1] or text)
        if key in references:
            return references[key]["href"], None, full.end(), full[1] or text
    if state.src.startswith("(", after) and (found := _inline_target(state, after)):
        start, end, closing = found
        return _ESCAPED.sub(r"\1", state.src[start:end]), (start, end), closing, ""
    key = label_key(text)
    if key in references:
        return references[key]["href"], None, after, text
    return None


def _inline_target(state: StateInline, start: int) -> tuple[int, int, int] | None:
    text, limit = state.src, state.posMax
    match = _ANGLE.match(text, start, limit) or _PLAIN.match(text, start, limit)
    if match:
        return match.start(1), match.end(1), match.end()
    if state.html_terminator_last(")") < start:
        return None  # asked of the parser, which looks once for a whole text
    closing = _closing_bracket(text, start, min(limit, start + _LONGEST_TARGET))
    if closing < 0:
        return None
    inner = text[start + 1 : closing]
    title = _TITLE.search(inner)
    target = (inner[: title.start()] if title else inner).rstrip()
    lead = len(target) - len(target.lstrip())
    return start + 1 + lead, start + 1 + len(target), closing + 1


def _closing_bracket(text: str, start: int, limit: int) -> int:
    depth = 0
    for match in _BRACKET.finditer(text, start, limit):
        depth += 1 if match[0] == "(" else -1
        if depth == 0:
            return match.start()
    return -1


def link(state: StateInline, silent: bool) -> bool:
    """Read `[text](target)`, `[text][label]`, `[text][]` and `[label]`."""
    start = state.pos
    if state.src[start] != "[":
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start)
    if label_end < 0:
        return False
    found = _target(state, label_end, state.src[start + 1 : label_end])
    if not found:
        return False
    target, place, end, label = found
    if not silent:
        limit = state.posMax
        state.pos, state.posMax = start + 1, label_end
        token = state.push("link_open", "a", 1)
        token.attrs = {"href": target}
        token.meta.update(target=place, label=label)
        state.linkLevel += 1
        state.md.inline.tokenize(state)
        state.linkLevel -= 1
        state.push("link_close", "a", -1)
        state.posMax = limit
    state.pos = end
    return True


def image(state: StateInline, silent: bool) -> bool:
    """Read `![text](target)` and the forms with a label."""
    start = state.pos
    if not state.src.startswith("![", start, state.posMax):
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start + 1)
    if label_end < 0:
        return False
    text = state.src[start + 2 : label_end]
    found = _target(state, label_end, text)
    if not found:
        return False
    target, place, end, label = found
    if not silent:
        token = state.push("image", "img", 0)
        token.attrs = {"src": target}
        token.content = text
        token.meta.update(target=place, label=label)
    state.pos = end
    return True
