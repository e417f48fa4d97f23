"""A block rule for markdown-it: `:::note[Title]` to `:::`, as Docusaurus, Starlight, VitePress and MyST write notes.

Source: the proposal for generic directives on which remark-directive is built, and the documentation of those four.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from helpcentre.document.mkdocs.region import push, push_inline

_OPENING = re.compile(
    r"""(?P<colons>:{3,}+)[ ]*(?:\{[ ]?\.?(?P<braced>[^\W\d][\w-]*)[^}\n]*\}|(?P<name>[^\W\d][\w-]*))
    (?:\[(?P<label>[^\n]*?)\])?(?:\{[^}\n]*\})?(?:[ ]+(?P<title>[^\s{][^\n]*?))?[ ]*$""",
    re.VERBOSE,
)
_FENCE = re.compile(r"(`{3,}+|~{3,}+)")


def use(md: MarkdownIt) -> None:
    """Put the rule before those that would take its first line for text."""
    md.block.ruler.before("fence", "colons", _directive, {"alt": ["paragraph", "reference", "blockquote", "list"]})


def _directive(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(":::", position) or state.is_code_block(start):
        return False
    match = _OPENING.match(state.src, position, state.eMarks[start])
    last = _closing(state, start + 1, end, len(match["colons"])) if match else None
    if match is None or last is None:
        return False
    if not silent:
        opening = push(state, "directive_open", 1, start, last + 1)
        opening.info = (match["braced"] or match["name"]).lower()
        _title(state, match, start)
        outer, state.parentType, state.lineMax = (state.parentType, state.lineMax), "container", last
        state.md.block.tokenize(state, start + 1, last)
        state.parentType, state.lineMax = outer
        push(state, "directive_close", -1, start, last + 1)
        state.line = last + 1
    return True


def _title(state: StateBlock, match: re.Match[str], line: int) -> None:
    group = "label" if match["label"] else "title"
    if match[group]:
        push(state, "title_open", 1, line, line + 1)
        push_inline(state, [match.span(group)], line, line + 1)
        push(state, "title_close", -1, line, line + 1)


def _closing(state: StateBlock, line: int, end: int, colons: int) -> int | None:
    """Give the line that ends a block of so many colons; None where there is none, so that it is no block."""
    # Where no mark closes from one line up to another: for an item that is as far as the item goes.
    unclosed: dict[tuple[int, int, int], range] = state.env.setdefault("unclosed_colons", {})
    if line in unclosed.get((end, colons, state.blkIndent), ()):
        return None
    first, fence = line, ""
    while line < end and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
        if match := _FENCE.match(text):
            fence = "" if fence and text.startswith(fence) else fence or match[1]
        elif not fence and len(text) >= colons and not text.strip(":"):
            return line
        line += 1
    unclosed[end, colons, state.blkIndent] = range(first, line)
    return None
