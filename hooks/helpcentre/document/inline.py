"""Inline rules for markdown-it: each token learns where it stands, and links are read as Python-Markdown reads them."""

import re
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline

_ANGLE = re.compile(r"""\(\s*<([^<>]*)>\s*(?:(?:'[^']*'|"[^"]*")\s*)?\)""")
_PLAIN = re.compile(r"""\(\s*+([^()\s"'<]*+(?:\([^()\s"']*\)[^()\s"']*)*+)\s*+(?:"[^"]*"\s*|'[^']*'\s*)?\)""")
_TITLE = re.compile(r"""\s*(?:"[^"]*"|'[^']*')\s*$""")
_LABEL = re.compile(r"\s?\[([^\]]*)\]")
_DIRECT_LABEL = re.compile(r"\[([^\]\n]*)\]")
_FOOTNOTE = re.compile(r"\[\^([^\]]*)\]")
_EMOJI = re.compile(r":[a-z0-9_+-]*[a-z][a-z0-9_+-]*:|:[+-]1:")
_LONGEST_TARGET = 2000


def use(md: MarkdownIt, *, python_markdown: bool) -> None:
    """Put the rules in place; links, footnotes and emoji are those of Python-Markdown where that is asked for."""
    if python_markdown:
        md.inline.ruler.at("link", _link)
        md.inline.ruler.at("image", _image)
        md.inline.ruler.before("link", "footnote", _footnote)
        md.inline.ruler.before("emphasis", "emoji", _emoji)
    for name in md.inline.ruler.get_active_rules():
        if name not in {"text", "emphasis", "newline"}:
            md.inline.ruler.at(name, _placed(_rule(md, name)))
    md.inline.ruler.at("link", _noting_undefined(_rule(md, "link")))


def _rule(md: MarkdownIt, name: str) -> RuleFuncInlineType:
    return next(entry.fn for entry in md.inline.ruler.__rules__ if entry.name == name)


def _placed(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    def with_place(state: StateInline, silent: bool) -> bool:
        start, count, pending = state.pos, len(state.tokens), bool(state.pending)
        done = rule(state, silent)
        if done and not silent and len(state.tokens) > count + pending:
            state.tokens[count + pending].meta["span"] = (start, state.pos)
        return done

    return with_place


def _noting_undefined(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    def with_note(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if state.src[start] == "[" and state.src.find("]", start) < 0:
            return False  # nothing further on closes it either: don't look at each
        done = rule(state, silent)
        if not silent and state.src[start] == "[":
            if not done:
                _note_undefined(state, start, state.md.helpers.parseLinkLabel(state, start))
            elif state.src.startswith("[", state.pos) and state.src[state.pos - 1] == "]":
                # `[text]` alone is defined and made a link; what follows it is printed as it stands.
                _note_undefined(state, start, state.pos - 1)
        return done

    return with_note


def _note_undefined(state: StateInline, start: int, end: int) -> None:
    match = _DIRECT_LABEL.match(state.src, end + 1, state.posMax) if end > 0 else None
    if not match or state.src[match.end() : match.end() + 1] in {"(", "["}:
        return
    text, label = state.src[start + 1 : end], match[1]
    start -= state.src[start - 1 : start] == "!"
    before = state.src[start - 1 : start] if start else ""
    if before.isalnum() or before in {"]", ")", "_"} or _is_prose(text, label or text):
        return
    if label_key(label or text) not in state.env.get("references", {}):
        state.env.setdefault("undefined", []).append((start, match.end(), text, label or text))


def _is_prose(text: str, label: str) -> bool:
    # Footnotes, tick boxes, indexes and keys of formulas have brackets beside brackets too.
    if not text.strip() or text[0] == "^" or label[:1] == "^" or text.strip().lower() == "x":
        return True
    return not any(character.isalpha() for character in text + label)


def label_key(label: str) -> str:
    """Give the form of a label under which Python-Markdown keeps its definition."""
    return " ".join(label.lower().split())


def _target(state: StateInline, label_end: int, text: str) -> tuple[str, tuple[int, int] | None, int, str] | None:
    """Give target, its place, where the link ends, and its label; Python-Markdown's order: full, inline, short."""
    references = state.env.get("references", {})
    after = label_end + 1
    full = _LABEL.match(state.src, after, state.posMax)
    if full:
        key = label_key(full[1] or text)
        if key in references:
            return references[key]["href"], None, full.end(), full[1] or text
    if state.src.startswith("(", after) and (found := _inline_target(state.src, after, state.posMax)):
        start, end, closing = found
        return state.src[start:end], (start, end), closing, ""
    key = label_key(text)
    if key in references:
        return references[key]["href"], None, after, text
    return None


def _inline_target(text: str, start: int, limit: int) -> tuple[int, int, int] | None:
    match = _ANGLE.match(text, start, limit) or _PLAIN.match(text, start, limit)
    if match:
        return match.start(1), match.end(1), match.end()
    if text.find(")", start, limit) < 0:
        return None
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
    for match in re.compile(r"[()]").finditer(text, start, limit):
        depth += 1 if match[0] == "(" else -1
        if depth == 0:
            return match.start()
    return -1


def _link(state: StateInline, silent: bool) -> bool:
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


def _image(state: StateInline, silent: bool) -> bool:
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


def _footnote(state: StateInline, silent: bool) -> bool:
    page: Any = state.env["page"]
    if not page.footnotes or state.src[state.pos] != "[":
        return False
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if not match or match[1] not in page.footnotes:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _emoji(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != ":":
        return False
    match = _EMOJI.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("emoji", "", 0).content = match[0]
    state.pos = match.end()
    return True
