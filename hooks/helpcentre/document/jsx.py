"""Block rules for markdown-it: components, expressions and imports among Markdown, as in MDX.

CommonMark takes all lines from a tag to the next blank one for HTML. In MDX a tag is a line by itself: what stands
between two tags is Markdown, code blocks included, however far it is indented.

Source: the MDX format, version 2 (JSX, expressions, ESM), and JSX's own grammar for tags.
"""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, html_block

_BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*+\})*+\})*+\})*+\}"
_VALUE = rf"""(?:"[^"]*+"|'[^']*+'|{_BRACES}|[^\s"'=<>`{{}}]++)"""
_ATTRIBUTE = rf"(?:\s++(?:[A-Za-z_$@:][\w.:$@-]*+(?:\s*+=\s*+{_VALUE})?+|{_BRACES}))"
_REST = rf"[\w.:-]*+{_ATTRIBUTE}*+\s*+/?>|>"
_TAG = re.compile(rf"</?(?:[A-Za-z]{_REST})")
_COMPONENT = re.compile(rf"</?(?:[A-Z](?=\w*[a-z]){_REST})")
_EXPRESSION = re.compile(_BRACES)
_MODULE = re.compile(r"(?:import|export)\b(?! +(?:is|the|of|a)\b)")
# HTML that ends at a mark of its own, not at a blank line: markdown-it's rule reads it.
_RAW = re.compile(r"<(?:!|\?|(?:script|style|pre|textarea)\b)", re.IGNORECASE)
# How far a tag is followed over lines, so that a page of half-open ones costs no more than its length.
_FAR, _NEAR = 4_000, 1_000

_Rule = Callable[[StateBlock, int, int, bool], bool]


def use_components(md: MarkdownIt) -> None:
    """Let lines of components' tags alone (`<Tabs>`) be blocks by themselves; all else is as CommonMark says."""
    _before_html(md, "component", _tag_lines(_COMPONENT))


def use(md: MarkdownIt) -> None:
    """Read MDX: tags, expressions and imports are blocks by themselves, and no code is made by indentation."""
    md.disable("code")
    md.block.ruler.at("html_block", _raw, {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.at("paragraph", _paragraph)
    _before_html(md, "tags", _tag_lines(_TAG))
    _before_html(md, "expression", _expression)
    md.block.ruler.before("html_block", "module", _module)


def _before_html(md: MarkdownIt, name: str, rule: _Rule) -> None:
    md.block.ruler.before("html_block", name, rule, {"alt": ["paragraph", "reference", "blockquote"]})


def _tag_lines(tag: re.Pattern[str]) -> _Rule:
    def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        position = state.bMarks[start] + state.tShift[start]
        if not state.src.startswith("<", position) or state.is_code_block(start) or _RAW.match(state.src, position):
            return False
        limit = min(state.eMarks[end - 1], position + _FAR)
        while match := tag.match(state.src, position, limit):
            position = _past_spaces(state.src, match.end())
            if position >= len(state.src) or state.src[position] == "\n":
                return _take(state, start, end, match.end(), silent)
        return False

    return rule


def _raw(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    position = state.bMarks[start] + state.tShift[start]
    return _RAW.match(state.src, position) is not None and html_block(state, start, end, silent)


def _expression(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("{", position) or state.src.startswith(("{{", "{%"), position):
        return False
    last = _past_expression(state.src, position, state.eMarks[end - 1])
    if not last or state.src[last : state.src.find("\n", last) + 1 or None].strip():
        return False
    return _take(state, start, end, last, silent)


def _past_expression(text: str, position: int, end: int) -> int:
    """Give where an expression or a comment ends that begins at `position`; 0 where none does."""
    if text.startswith("{/*", position):
        closing = text.find("*/}", position, min(end, position + _FAR))
        return closing + 3 if closing >= 0 else 0
    match = _EXPRESSION.match(text, position, min(end, position + _NEAR))
    return match.end() if match else 0


def _module(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.level or state.sCount[start] or not _MODULE.match(state.src, state.bMarks[start]):
        return False
    last = start
    while last < end and not state.isEmpty(last):
        last += 1
    return _take(state, start, end, state.eMarks[last - 1], silent)


def _paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a paragraph as CommonMark does, but let any block end it, however far that is indented."""
    rules, outer, indent = state.md.block.ruler.getRules("paragraph"), state.parentType, state.listIndent
    # An item that is indented by four more is CommonMark's code, which MDX doesn't have.
    state.parentType, state.listIndent = "paragraph", -1
    stop = start + 1
    while stop < end and not state.isEmpty(stop):
        if state.sCount[stop] >= 0 and any(rule(state, stop, end, True) for rule in rules):
            break
        stop += 1
    state.parentType, state.listIndent, state.line = outer, indent, stop
    for kind, nesting in (("paragraph_open", 1), ("inline", 0), ("paragraph_close", -1)):
        token = state.push(kind, "p" if nesting else "", 1 if nesting == 1 else -1 if nesting else 0)
        token.map = [start, stop]
    inline = state.tokens[-2]
    inline.content, inline.children = state.getLines(start, stop, state.blkIndent, False).strip(), []
    return True


def _take(state: StateBlock, start: int, end: int, offset: int, silent: bool) -> bool:
    """Make an HTML block of the lines from `start` to the one in which `offset` stands."""
    if not silent:
        stop = start + 1
        while stop < end and state.bMarks[stop] < offset:
            stop += 1
        state.line = stop
        token = state.push("html_block", "", 0)
        token.map = [start, stop]
        token.content = state.getLines(start, stop, state.blkIndent, True)
    return True


def _past_spaces(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t":
        position += 1
    return position
