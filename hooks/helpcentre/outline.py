"""The tree that headings make by their levels, and where in a translation a heading of the source belongs."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from helpcentre.align import Match
from helpcentre.document import Block, Document, Kind
from helpcentre.site import Pair

_LONGEST_QUOTE = 50


class Outline:
    """The headings of a page as a tree."""

    def __init__(self, document: Document) -> None:
        """Read the levels of all headings."""
        self.headings = document.headings
        self._index = {id(heading): index for index, heading in enumerate(self.headings)}
        self._parents: list[int | None] = []
        self._ends = [len(self.headings)] * len(self.headings)
        above: list[int] = []
        for index, heading in enumerate(self.headings):
            while above and self.headings[above[-1]].level >= heading.level:
                self._ends[above.pop()] = index
            self._parents.append(above[-1] if above else None)
            above.append(index)

    def parent(self, heading: Block) -> Block | None:
        """Give the heading that a heading stands below."""
        parent = self._parents[self._index[id(heading)]]
        return None if parent is None else self.headings[parent]

    def below(self, heading: Block) -> tuple[Block, ...]:
        """Give the headings that stand below a heading."""
        index = self._index[id(heading)]
        return self.headings[index + 1 : self._ends[index]]


def topmost(headings: tuple[Block, ...], outline: Outline) -> list[tuple[Block, int]]:
    """Leave out the headings that stand below another whose chapter is among them whole; tell how many those are."""
    among = {id(heading) for heading in headings}
    covered: set[int] = set()
    found: list[tuple[Block, int]] = []
    for heading in headings:
        if id(heading) not in covered:
            below = outline.below(heading)
            whole = all(id(inner) in among for inner in below)
            covered.update(id(inner) for inner in below if whole)
            found.append((heading, len(below) if whole else 0))
    return found


@dataclass(frozen=True, slots=True)
class Home:
    """The spot of a translation where something belongs, as a line and in words, which go after "it belongs"."""

    line: int
    words: str


class Homes:
    """Where in a translation the headings of its source belong."""

    def __init__(self, pair: Pair) -> None:
        """Take the alignment of the pair."""
        self.pair = pair
        self._settled = [match for match in pair.headings.matches if not match.moved]
        self._lines = [match.source.line for match in self._settled]
        self._source = _Texts(pair.source)
        self._translation = _Texts(pair.translation)

    def of(self, heading: Block) -> Home:
        """Give the home of a heading of the source.

        Where only the heading is lost and its text is still there, that is before its text.
        """
        index = bisect_left(self._lines, heading.line)
        before = self._settled[index - 1] if index else None
        after_index = bisect_right(self._lines, heading.line)
        after = self._settled[after_index] if after_index < len(self._settled) else None
        if text := self._orphaned_text(heading, after):
            return Home(text.line, f"before {_quoted(text)} (line {text.line})")
        if after and (before is None or after.translation.level >= heading.level):
            return Home(after.translation.line, f'before "{after.translation.text}" (line {after.translation.line})')
        if before is None or after is None:
            return Home(self.pair.translation.last_line, "at the end of the page")
        line = max(before.translation.line, self._translation.last_before(after.translation.line))
        return Home(line, f'at the end of "{before.translation.text}" (line {before.translation.line})')

    def _orphaned_text(self, heading: Block, after: Match | None) -> Block | None:
        """Give what renders the text of a heading that is lost, where most of that text is there."""
        if self.pair.headings.translation_of(heading):
            return None  # it has moved, and its text with it
        source = self._source.between(heading, after.source if after else None)
        end = self._source.next_heading(heading.line)
        own = [block for block in source if block.line < end]
        found = [text for block in own if (text := self.pair.blocks.translation_of(block))]
        return found[0] if 2 * len(found) > len(own) else None


class _Texts:
    """The blocks of a page that stand on their own and are no headings, by line."""

    def __init__(self, document: Document) -> None:
        kinds = {Kind.HEADING, Kind.REFERENCE, Kind.ABBREVIATION, Kind.HTML}
        self._blocks = [block for block in document.root.children if block.kind not in kinds]
        self._lines = [block.line for block in self._blocks]
        self._headings = sorted(heading.line for heading in document.headings)
        self._document = document

    def between(self, first: Block | None, last: Block | None) -> list[Block]:
        start = bisect_right(self._lines, first.line) if first else 0
        end = bisect_left(self._lines, last.line) if last else len(self._blocks)
        return self._blocks[start:end]

    def next_heading(self, line: int) -> int:
        index = bisect_right(self._headings, line)
        return self._headings[index] if index < len(self._headings) else self._document.last_line + 1

    def last_before(self, line: int) -> int:
        while line > 1 and not self._document.line(line - 1).strip():
            line -= 1
        return line - 1


def _quoted(block: Block) -> str:
    text = next((inner.text for inner in block.walk() if inner.text), "")
    if len(text) > _LONGEST_QUOTE:
        text = f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"
    return f'"{text}"' if text else f"the {block.kind}"
