"""Lines that were meant to be items of a list, among those that a paragraph consists of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from helpcentre.document import Block, Document, Kind
from helpcentre.keeping import kept
from helpcentre.prose import CODE, Passage, masked, passages

_MARKS = re.compile(
    r"""[ >]*(?:
    (?P<bullet>[-*+])[ ]+(?=\S)
    |(?P<number>\d{1,3})(?P<dot>[.)])[ ]+(?=\S)
    |(?P<odd>[•‣▪◦●○■–—])[ \u00a0]*(?=\S)
    |(?P<tight>[-+](?=[^\W\d_]|\*\*|`|\[)|\*(?=`|[^\s*][^*]*$))
    |(?P<tight_number>\d{1,2})[.](?=[^\W\d_]|\*\*|\[)
    |\\(?P<escaped>[-*+])[ ]+|(?P<escaped_number>\d{1,3})\\[.)][ ]+
    )""".replace("`", f"[`{CODE}]"),
    re.VERBOSE,
)
_MAY = re.compile(r"^[ >]*(?:[-*+•‣▪◦●○■–—\\]|\d)", re.MULTILINE)
_ENDS = re.compile(r"[.:;!?…：。！？]\W*$")
_COLON = re.compile(r"[:：]\W*$")


class Damage(Enum):
    """Why a line isn't an item."""

    NO_BLANK = 1
    NO_SPACE = 2
    OTHER_MARK = 3
    ESCAPED = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was meant to be an item, and why it isn't."""

    number: int
    column: int
    text: str
    damage: Damage
    ordinal: int | None = None
    first: bool = False
    kind: str = ""


def swallowed(document: Document) -> Iterator[Line]:
    """Give the first line of every list that is text of a paragraph."""
    previous: Line | None = None
    for passage in passages(document):
        is_directive = passage.text.startswith(":::")
        if passage.block.kind is not Kind.PARAGRAPH or is_directive or not _MAY.search(passage.text):
            previous = None
            continue
        siblings = kept(document, "siblings", lambda: _siblings(document.root))
        lines = masked(passage.text).split("\n")
        marked = [line for index, text in enumerate(lines) if (line := _line(passage, index, text))]
        beside = siblings.get(id(passage.block), ())
        if any(block.kind is Kind.ITEM and block.line == passage.block.line for block in beside):
            # What an item begins with was read as its mark.
            marked = [line for line in marked if not line.first]
        told = _evident(marked, lines, beside, document, passage.block) if marked else None
        # Each item of such a list may be a paragraph of its own; the first one tells for all.
        if told and not (previous and told.kind == previous.kind and told.first and _follows(document, previous, told)):
            yield told
        previous = marked[-1] if told else None


def _line(passage: Passage, index: int, text: str) -> Line | None:
    match = _MARKS.match(text)
    if not match:
        return None
    mark = next(name for name, value in match.groupdict().items() if value and name != "dot")
    damage = {"bullet": Damage.NO_BLANK, "number": Damage.NO_BLANK, "odd": Damage.OTHER_MARK}.get(mark, Damage.NO_SPACE)
    damage = Damage.ESCAPED if mark.startswith("escaped") else damage
    if match["dot"] == ")":
        damage = Damage.OTHER_MARK
    number, column = passage.block.line + index, match.start(mark) + 1
    if index == 0:
        column += passage.block.column - 1
    ordinal = int(match[mark]) if mark.endswith("number") else None
    shown = passage.text.split("\n")[index].strip(" >")[:60]
    return Line(number, column, shown, damage, ordinal, index == 0, mark if ordinal is not None else mark + match[mark])


def _evident(
    marked: list[Line], lines: list[str], beside: Sequence[Block], document: Document, block: Block
) -> Line | None:
    """Give the line to tell, where it is evident that a list was meant."""
    for line in marked:
        before = "" if line.first else lines[line.number - block.line - 1]
        alike = _has_like(line, marked)
        if line.ordinal is not None:
            fits = _in_sequence(line, marked, beside)
        elif line.damage is Damage.NO_BLANK:
            fits = not line.first and (alike or _ENDS.search(before) is not None)
        elif line.kind[-1] in "–—" and not line.first and line.column >= block.column:
            # A sentence goes on with a dash after a break of its line.
            ends = _ENDS if _is_list(beside) else _COLON
            fits = alike or ends.search(before) is not None
        else:
            fits = alike or _COLON.search(before) is not None or _is_list(beside) or _repeats(line, beside, document)
        # An asterisk before a paragraph after a list is a footnote's.
        if fits and (alike or not line.first or line.kind != "tight*"):
            return line
    return None


def _has_like(line: Line, marked: list[Line]) -> bool:
    """Tell whether the paragraph has more of such lines; the others of a spoilt list may be sound."""
    others = [other for other in marked if other is not line]
    spoilt = line.damage is not Damage.NO_BLANK
    return any(other.kind == line.kind or (spoilt and other.ordinal is None) for other in others)


def _repeats(line: Line, beside: Sequence[Block], document: Document) -> bool:
    """Tell whether the paragraph before or after begins with the same mark; dashes begin speech as well."""
    mark = line.kind[-1]
    starts = (document.line(other.line)[other.column - 1 :] for other in beside if other.kind is Kind.PARAGRAPH)
    return line.first and mark not in "–—-+" and any(start.startswith(mark) for start in starts)


def _in_sequence(line: Line, marked: list[Line], beside: Sequence[Block]) -> bool:
    numbers = {other.ordinal for other in marked if other is not line}
    numbers.update(item.number for block in beside for item in (block, *block.children) if item.number is not None)
    if line.damage is Damage.NO_BLANK and (line.first or line.ordinal == 1):
        return not line.first
    assert line.ordinal is not None
    return bool(numbers & {line.ordinal - 1, line.ordinal + 1})


def _is_list(beside: Sequence[Block]) -> bool:
    return any(block.kind in {Kind.BULLETS, Kind.STEPS, Kind.ITEM} for block in beside)


def _follows(document: Document, previous: Line, line: Line) -> bool:
    return not any(text.strip() for text in document.lines[previous.number : line.number - 1])


def _siblings(root: Block) -> dict[int, tuple[Block, ...]]:
    """Give for each paragraph, by identity, what stands before and after it, and the item and list that it is in."""
    found: dict[int, tuple[Block, ...]] = {}
    stack: list[tuple[Block, tuple[Block, ...]]] = [(root, ())]
    while stack:
        block, around = stack.pop()
        inside = (*around, block) if block.kind in {Kind.ITEM, Kind.BULLETS, Kind.STEPS} else ()
        for index, child in enumerate(block.children):
            beside = (*block.children[max(0, index - 1) : index], *block.children[index + 1 : index + 2])
            if child.kind is Kind.PARAGRAPH:
                found[id(child)] = (*beside, *inside)
            stack.append((child, inside))
    return found
