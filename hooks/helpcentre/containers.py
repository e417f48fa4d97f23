"""Notes, collapsible blocks and tabs: the words and marks that begin and end them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from helpcentre.document import Document, Kind
from helpcentre.prose import visible
from helpcentre.wordlists import words

KEYWORDS = words("""
    abstract admonition annotate attention bug caption caution check cite code danger definition deprecated details done
    error example exercise fail failure faq figure-caption help hint html important info missing note prerequisite
    question quote result seealso solution success summary tab table-caption tip tldr versionadded versionchanged
    warning""")
# Words that may stand after a note's type without being its title.
PLACES = words("inline end left right annotate open closed")
_LINE = re.compile(
    r"""(?P<indent>[ >]*(?:(?:[-*+]|\d+\.)[ ]+)?)(?:
    (?P<bangs>!{3}|\?{3}\+?)[ ]?(?P<type>[^\s"|]+)
    |(?P<slashes>/{3,})[ ]*(?P<name>[^\s"|]+)
    |(?P<colons>:{3,})[ ]*\{?[ ]?\.?(?P<colon_name>[^\W\d][\w-]*)[ ]?(?=[\[\}]|\s|$)
    )""",
    re.VERBOSE,
)
_CLOSING = re.compile(r"[ >]*(?P<mark>/{3,}|:{3,})\s*$")


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that begins a note or its like: its place, its mark, and its keyword with the column of that."""

    line: int
    column: int
    mark: str
    keyword: str
    keyword_column: int


def openings(document: Document, lines: Sequence[str] | None = None) -> list[Opening]:
    """Give the lines that begin notes, collapsible blocks and their like, rendered or not."""
    found = []
    if any(mark in document.text for mark in ("!!!", "???", "///", ":::")):
        for number, line in enumerate(lines or visible(document), 1):
            match = _LINE.match(line)
            if match:
                mark = match["bangs"] or match["slashes"] or match["colons"]
                group = next(name for name in ("type", "name", "colon_name") if match[name])
                column = match.end("indent") + 1
                found.append(Opening(number, column, mark, match[group], match.start(group) + 1))
    return found


@dataclass(frozen=True, slots=True)
class Unclosed:
    """A block between marks that lacks its end; `before` is the line of the block that begins inside it."""

    opening: Opening
    before: int | None


def unclosed(document: Document) -> Iterator[Unclosed]:
    """Give the `///` and `:::` blocks that nothing ends."""
    lines = visible(document)
    begun = [o for o in openings(document, lines) if o.mark[0] in "/:" and o.keyword.lower() in KEYWORDS]
    closings = {n: match["mark"] for n, line in enumerate(lines, 1) if (match := _CLOSING.match(line))}
    # `::: package.module` of mkdocstrings has no end.
    begun = [o for o in begun if o.mark[0] == "/" or ":::" in closings.values()]
    by_line = {opening.line: opening for opening in begun}
    open_now: list[Opening] = []
    for number in sorted({*by_line, *closings}):
        if opening := by_line.get(number):
            # A nested block has other marks than the one around it.
            same = next((o for o in open_now if o.mark == opening.mark), None)
            if same:
                yield Unclosed(same, number)
                open_now = open_now[: open_now.index(same)]
            open_now.append(opening)
        elif any(o.mark == closings[number] for o in open_now):
            while open_now and open_now.pop().mark != closings[number]:
                pass
    for opening in open_now:
        yield Unclosed(opening, None)


def is_rendered(document: Document) -> set[int]:
    """Give the lines at which a note, a collapsible block, a tab or a directive begins as rendered."""
    kinds = {Kind.ADMONITION, Kind.DETAILS, Kind.TAB, Kind.DIRECTIVE}
    return {block.line for block in document.root.walk() if block.kind in kinds}
