"""Inline rules for markdown-it: each token learns where it stands, and there are footnotes and emoji."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline

from helpcentre.document import linkrules
from helpcentre.document.references import noting_undefined

_FOOTNOTE = re.compile(r"\[\^([^\]]*)\]")
_EMOJI = re.compile(r":[a-z0-9_+-]*[a-z][a-z0-9_+-]*:|:[+-]1:")

# The character that each rule begins with: asked once, instead of by every rule at every character.
_BEGINNINGS = {
    "escape": "\\",
    "backticks": "`",
    "footnote": "[",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "emoji": ":",
}


def use(md: MarkdownIt, *, python_markdown: bool) -> None:
    """Put the rules in place; links, footnotes and emoji are those of Python-Markdown where that is asked for."""
    rules = {entry.name: entry.fn for entry in md.inline.ruler.__rules__}
    if python_markdown:
        rules |= {"link": linkrules.link, "image": linkrules.image, "footnote": _footnote, "emoji": _emoji}
    rules["link"] = noting_undefined(rules["link"])
    by_character: dict[str, list[RuleFuncInlineType]] = {}
    for name, character in _BEGINNINGS.items():
        if name in rules:
            by_character.setdefault(character, []).append(rules[name])
    md.inline.ruler.after("text", "placed", _placed(by_character))
    md.inline.ruler.enableOnly(["text", "placed", "emphasis", "newline"])


def _placed(by_character: Mapping[str, Sequence[RuleFuncInlineType]]) -> RuleFuncInlineType:
    def with_place(state: StateInline, silent: bool) -> bool:
        start = state.pos
        for rule in by_character.get(state.src[start], ()):
            count = len(state.tokens)
            if rule(state, silent):
                # No rule makes plain text: that is what stood before, of which the parser makes a token first.
                new = state.tokens[count : count + 2] if not silent else []
                if own := next((token for token in new if token.type != "text"), None):
                    own.meta["span"] = (start, state.pos)
                return True
        return False

    return with_place


def _footnote(state: StateInline, silent: bool) -> bool:
    page: Any = state.env["page"]
    if not page.footnotes:
        return False
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if not match or match[1] not in page.footnotes:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _emoji(state: StateInline, silent: bool) -> bool:
    match = _EMOJI.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("emoji", "", 0).content = match[0]
    state.pos = match.end()
    return True
