"""The marks of emphasis don't hold on to their words, or one of bold text is missing, so that they are printed.

## Why

Readers see asterisks, and the label of the button that they are to look for isn't bold. Translation tools like to
put a space after the opening mark or before the closing one.

## Fix

Put the marks right at the first and the last letter, and both of them.

## Example

`Cliquez sur ** Modifier**.` has to be `Cliquez sur **Modifier**.`
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from helpcentre.document import Document
from helpcentre.fencemarks import is_upset
from helpcentre.finding import Fix
from helpcentre.prose import Passage, masked, passages
from helpcentre.rule import Fault

# `/** …` begins a comment in the code of a component.
_MARK = re.compile(r"(?<![\\*])(?<![\s{]/(?=\*\*\s))(\*\*)(?!\*)|(?<![\\_])(__)(?!_)")
# `a * b * c` is a product; a star that begins a line begins an item.
_SLANTED = re.compile(r"(?<![\\_\w])(_)(?!_)([^_]+)_(?![_\w])|(?<![\\*\w])(?<=[^\s] )(\*)(?!\*)([^*]+)\*(?![*\w])")
_LONGER = re.compile(r"(?<!\\)[*_]{3}")
# Targets, tags and attribute lists hold no emphasis.
_OTHER = re.compile(r"(?<=\])\([^()\n]*\)|<[^<>\n]*>|\{[^{}\n]*\}")
# `**kwargs` and `**/*.md` are written without backticks too.
_NAME = re.compile(r"\*\*(?:/|\.\w|(?:kw\w*|args|params?|options|data|dict)\b)")


def check(document: Document) -> Iterator[Fault]:
    """Tell each torn pair of marks, and each passage with a mark too many."""
    if not any(mark in document.text for mark in ("**", "__", "* ", "_ ", " *", " _")):
        return
    for passage in passages(document):
        if "*" in passage.text or "_" in passage.text:
            yield from (fault for fault in _passage(passage) if not is_upset(document, fault.line))


def _passage(passage: Passage) -> Iterator[Fault]:
    text = _OTHER.sub(lambda match: "x" * len(match[0]), masked(passage.text))
    if _LONGER.search(text):
        return
    yield from _slanted(passage, text)
    for kind in ("**", "__"):
        marks = [match for match in _MARK.finditer(text) if match[0] == kind]
        if len(marks) % 2:
            marks = [match for match in marks if not _NAME.match(text, match.start())]
        if len(marks) % 2:
            # Underlines are a part of many names; `__init` is nobody's lost emphasis.
            yield from _alone(passage, text, marks) if kind == "**" else ()
            continue
        for opening, closing in list(pairwise(marks))[::2]:
            inner = text[opening.end() : closing.start()]
            if inner != inner.strip() or not inner:
                yield _torn(passage, (opening.start(), closing.end()), kind)


def _slanted(passage: Passage, text: str) -> Iterator[Fault]:
    for match in _SLANTED.finditer(text):
        inner = match[2] or match[4]
        words = re.findall(r"[^\W\d_]{2,}", inner)
        if inner != inner.strip() and "\n\n" not in inner and len(words) > (match[3] is not None):
            yield _torn(passage, match.span(), match[1] or match[3], "emphasised")


def _torn(passage: Passage, span: tuple[int, int], mark: str, how: str = "bold") -> Fault:
    start, end = span
    wrong = passage.text[start:end]
    inner = wrong[len(mark) : -len(mark)].strip()
    line, column = passage.position(start)
    fix = Fix(line, column, *passage.position(end), f"{mark}{inner}{mark}") if inner else None
    message = f'"{" ".join(wrong.split())}" isn\'t {how}; its marks stand apart from the words'
    return Fault(line, column, message, fix=fix)


def _alone(passage: Passage, text: str, marks: list[re.Match[str]]) -> Iterator[Fault]:
    if len(marks) == 1 and _before(text, marks[0]).isspace() and _behind(text, marks[0]).isspace():
        # A power in a formula.
        return
    lone = _lone(text, marks)
    line, column = passage.position(lone.start())
    near = " ".join(passage.text[max(0, lone.start() - 20) : lone.end() + 20].split())
    yield Fault(line, column, f'"{lone[0]}" has no partner in "{near}"')


def _lone(text: str, marks: list[re.Match[str]]) -> re.Match[str]:
    """Give the mark that is left over when those that can only open find one that can only close."""
    waiting: re.Match[str] | None = None
    for mark in marks:
        opens = not _behind(text, mark).isspace() and mark.end() < len(text)
        closes = not _before(text, mark).isspace() and mark.start() > 0
        if waiting is None:
            if not opens:
                return mark
            waiting = mark
        elif closes:
            waiting = None
        else:
            return waiting
    return waiting or marks[-1]


def _before(text: str, mark: re.Match[str]) -> str:
    return text[max(0, mark.start() - 1) : mark.start()]


def _behind(text: str, mark: re.Match[str]) -> str:
    return text[mark.end() : mark.end() + 1]
