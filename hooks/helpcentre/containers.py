"""Notes, collapsible blocks and tabs: the words and marks that begin and end them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from helpcentre.document import Document, Kind
from helpcentre.prose import visible
from helpcentre.rare import Rare
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
    |(?P<slashes>/{3,}+)[ ]*(?P<name>[^\s"|]+)
    |(?P<colons>:{3,}+)[ ]*\{?[ ]?\.?(?P<colon_name>[^\W\d][\w-]*)[ ]?(?=[\[\}]|\s|$)
    )""",
    re.VERBOSE,
)
_WORDS = "|".join(sorted(KEYWORDS, key=len, reverse=True))
_FEW = Rare(
    rf"""[ >]*(?:(?P<mark>!!|!!!!+|\?\?|::)[ ]?(?:{_WORDS})(?=\s|$|["\[{{])
    |//[ ]?(?:{_WORDS})(?=[ ]*\||$))""",
    re.IGNORECASE | re.VERBOSE,
)
_WIDE = re.compile(r"[ >]*(?P<mark>！{3}|？{3}|：{3}|／{3}|(?:! ){2}!|(?:/ ){2}/|(?:: ){2}:)\s*[^\s|\"]")
_CLOSING = re.compile(r"[ >]*(?P<mark>/{3,}|:{3,})\s*$")
_SIGNS = frozenset("!?:/！？：／")
"""What marks begin with, damaged or not."""
_MARK = re.compile(r"!!!|\?\?\?|///|:::")


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
    if _MARK.search(document.text):
        for number, line in enumerate(lines or visible(document), 1):
            match = _LINE.match(line) if _MARK.search(line) else None
            if match:
                mark = match["bangs"] or match["slashes"] or match["colons"]
                group = next(name for name in ("type", "name", "colon_name") if match[name])
                column = match.end("indent") + 1
                found.append(Opening(number, column, mark, match[group], match.start(group) + 1))
    return found


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A mark that begins a block which nothing ends, or ends one that nothing begins.

    `before` is the line of the block that begins inside the one that lacks its end.
    """

    line: int
    column: int
    text: str
    closing: bool = False
    before: int | None = None


def unpaired(document: Document) -> Iterator[Unpaired]:
    """Give the marks of `///` and `:::` blocks that have no counterpart."""
    lines = visible(document)
    begun = [o for o in openings(document, lines) if o.mark[0] in "/:" and o.keyword.lower() in KEYWORDS]
    closings = {n: match["mark"] for n, line in enumerate(lines, 1) if (match := _CLOSING.match(line))}
    # `::: package.module` of mkdocstrings has no end.
    by_line = {o.line: o for o in begun if o.mark[0] == "/" or ":::" in closings.values()}
    # What is damaged was meant to begin a block, and so were blocks of kinds that nobody knows.
    begins = {n: match["mark"] or "//" for n, line in enumerate(lines, 1) if (match := damaged_opening(line))}
    begins |= {o.line: o.mark for o in openings(document, lines) if o.line not in by_line}
    open_now: list[tuple[str, Opening | None]] = []
    for number in sorted({*by_line, *closings, *begins}):
        opening = by_line.get(number)
        if opening or number in begins:
            mark = opening.mark if opening else _sound(begins[number])
            same = next((n for n, (other, _) in enumerate(open_now) if other == mark), None)
            if opening and same is not None and (outer := open_now[same][1]):
                # A nested block has other marks than the one around it.
                yield Unpaired(outer.line, outer.column, f"{outer.mark} {outer.keyword}", before=number)
                del open_now[same]
            open_now.append((mark, opening))
        elif any(mark == closings[number] for mark, _ in open_now):
            while open_now and open_now.pop()[0] != closings[number]:
                pass
        elif closings[number][0] == "/":
            line = lines[number - 1]
            yield Unpaired(number, len(line) - len(line.lstrip(" >")) + 1, closings[number], closing=True)
    for _, opening in open_now:
        if opening:
            yield Unpaired(opening.line, opening.column, f"{opening.mark} {opening.keyword}")


def _sound(mark: str) -> str:
    return {"/": "///", ":": ":::", "／": "///", "：": ":::"}.get(mark[0], mark)


def damaged_opening(line: str) -> re.Match[str] | None:
    """Match a line that begins a block by marks too few or too many, or by those of another script."""
    return _FEW.match(line) or _WIDE.match(line) if line.lstrip(" >")[:1] in _SIGNS else None


def is_rendered(document: Document) -> set[int]:
    """Give the lines at which a note, a collapsible block, a tab or a directive begins as rendered."""
    kinds = {Kind.ADMONITION, Kind.DETAILS, Kind.TAB, Kind.DIRECTIVE}
    return {block.line for block in document.blocks if block.kind in kinds}
