"""Reference links that name what nothing defines: noted where they stand, since they are printed as they are."""

import re

from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline

_DIRECT_LABEL = re.compile(r"\[([^\]\n]*)\]")


def noting_undefined(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    """Let a rule for links note the references that it can't resolve, in the state's env."""

    def with_note(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if state.src[start] == "[" and state.html_terminator_last("]") < start:
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
