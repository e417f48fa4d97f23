"""The lines that begin and end code blocks as their author meant them, and where the renderer sees it otherwise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from helpcentre.document import Block, Document, Kind
from helpcentre.keeping import kept

_MARK = re.compile(
    r"""(?P<prefix>[ \t>]*(?:(?:[-*+]|\d+[.)])[ ]+)?)
    (?P<mark>`{3,}|~{3,}|``(?=[ \t]*[\w.+#-]*(?:[ ]+\w+=(?:"[^"`]*"|\S+))*\s*$)
        |'{3}(?=\s*\w*\s*$)|´{3,}|‘{3,}|’{3,}|｀{3,})
    [ \t]*(?P<info>[^`]*)$""",
    re.VERBOSE,
)
_MARKDOWN = ("", "markdown", "md", "mdx")
_TITLE = re.compile(r"# \S")
_LIKE_MARKDOWN = re.compile(r"#{1,6} .*\{#|---$|[-*+] \*\*|!!! |/// |.*\]\(|.*\w \S+ \S+ \S+[.:]$")


class Flaw(Enum):
    """What is wrong with a code block."""

    NOT_OPENED = 1
    NEVER_CLOSED = 2
    NOT_CLOSED = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that is meant to begin or end a code block."""

    line: int
    indent: int
    text: str
    info: str

    @property
    def damaged(self) -> bool:
        """No renderer takes it for the mark of a code block."""
        return len(self.text) < 3 or self.text[0] not in "`~"


@dataclass(frozen=True, slots=True)
class Found:
    """A flaw, told at `at`; `other` is the mark at the other end, or the next one, where there is any."""

    flaw: Flaw
    at: Mark
    other: Mark | None = None


def flaws(document: Document) -> list[Found]:
    """Give what is wrong with the code blocks of a page, in order."""
    if not any(mark in document.text for mark in ("``", "~~~", "'''", "´´´", "‘‘‘", "’’’", "｀｀｀")):
        return []
    return kept(document, "flaws", lambda: _flaws(document))


def _flaws(document: Document) -> list[Found]:
    blocks = {block.line: block for block in document.blocks if block.kind is Kind.CODE}
    marks = list(_marks(document, blocks))
    return [] if _wrapper(document, marks) else list(_walk(marks, blocks))


def upset(document: Document) -> int | None:
    """Give the first line from which on nothing is as it was meant, because of a flaw; None where there is none.

    Code that isn't code stands between the flaw and the block or heading before it.
    """
    found = flaws(document)
    if not found and not wrapper(document):
        return None
    first = min((line for flaw in found for mark in (flaw.at, flaw.other) if mark for line in (mark.line,)), default=1)
    before = (b for b in document.blocks if b.kind in {Kind.CODE, Kind.HEADING} and b.end_line < first)
    return max((block.end_line for block in before), default=0) + 1


def is_upset(document: Document, line: int) -> bool:
    """Tell whether a line stands where a flaw has upset everything."""
    first = kept(document, "upset", lambda: upset(document))
    return first is not None and line >= first


def wrapper(document: Document) -> tuple[Mark, Mark] | None:
    """Give the marks that make a code block of the whole page, where its first and last line do."""
    if "```" not in document.text and "~~~" not in document.text:
        return None
    blocks = {block.line: block for block in document.blocks if block.kind is Kind.CODE}
    return _wrapper(document, list(_marks(document, blocks)))


def _wrapper(document: Document, marks: list[Mark]) -> tuple[Mark, Mark] | None:
    if len(marks) < 2 or len(marks) % 2 or marks[0].info.lower() not in _MARKDOWN or marks[-1].info:
        return None
    first, last, inner = marks[0], marks[-1], marks[1:-1]
    if (
        any(line.strip() for line in document.lines[document.front_matter.height : first.line - 1])
        or last.line != document.last_line
    ):
        return None
    content = document.lines[first.line : last.line - 1]
    # Blocks inside show themselves by the language that the first one names; a page that begins and ends with a
    # code block of its own has an end there.
    titled = bool(first.info) and bool(content) and _TITLE.match(content[0]) is not None
    wraps = titled or (bool(inner[0].info) if inner else bool(first.info) or any(map(_LIKE_MARKDOWN.match, content)))
    return (first, last) if wraps else None


def _marks(document: Document, blocks: dict[int, Block]) -> Iterator[Mark]:
    hidden = set(range(1, document.front_matter.height + 1))
    for comment in document.comments:
        hidden.update(range(comment.at.line, comment.at.end_line + 1))
    for block in blocks.values():
        if not _MARK.match(document.line(block.line)):
            hidden.update(range(block.line, block.end_line + 1))
    for number, line in enumerate(document.lines, 1):
        match = _MARK.match(line) if number not in hidden else None
        if match:
            yield Mark(number, match.end("prefix"), match["mark"], match["info"].strip())


def _walk(marks: list[Mark], blocks: dict[int, Block]) -> Iterator[Found]:
    opening: Mark | None = None
    flawed = False
    for mark in marks:
        if opening is None:
            opening = mark
        elif not _is_content(mark, opening, blocks):
            found = _pair(opening, mark, blocks, flawed)
            flawed = flawed or found is not None
            if found:
                yield found
            opening = mark if mark.info else None
    if opening and not (opening.damaged and len(opening.text) < 3 and not opening.info):
        yield Found(Flaw.NEVER_CLOSED, opening)


def _is_content(mark: Mark, opening: Mark, blocks: dict[int, Block]) -> bool:
    block = blocks.get(opening.line)
    if block is None or mark.line >= block.end_line:
        return False
    if mark.text[0] != opening.text[0]:
        return True
    # Inside a block, a longer or a half mark that stands alone was meant to end it.
    ends = mark.damaged or len(mark.text) > len(opening.text)
    return not (len(mark.text) >= len(opening.text) if mark.info else ends)


def _pair(opening: Mark, mark: Mark, blocks: dict[int, Block], flawed: bool) -> Found | None:
    """Judge a mark and the next one, which ought to be its end."""
    if mark.info:
        return Found(Flaw.NOT_OPENED if opening.damaged else Flaw.NEVER_CLOSED, opening, mark)
    block = blocks.get(opening.line)
    if block is not None and block.end_line == mark.line:
        return None
    if opening.damaged:
        return Found(Flaw.NOT_OPENED, opening, mark)
    if mark.damaged or mark.text != opening.text or mark.indent != opening.indent:
        return Found(Flaw.NOT_CLOSED, mark, opening)
    # A sound pair that isn't rendered: its first line says more than a renderer understands, or an earlier
    # flaw has upset all that follow.
    return None if flawed else Found(Flaw.NOT_OPENED, opening, mark)
