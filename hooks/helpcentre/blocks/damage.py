"""Lines of a page that aren't rendered as they were meant, which is told by rules of its own."""

from bisect import bisect_right
from itertools import pairwise

from helpcentre.document.model import Block, Document, Kind
from helpcentre.fencemarks import Flaw, flaws, wrapper
from helpcentre.listlines import swallowed

_LISTS = frozenset((Kind.BULLETS, Kind.STEPS))


class Damage:
    """Which rule tells why blocks differ, by line."""

    def __init__(self, document: Document) -> None:
        """Look for damage that upsets what stands around it."""
        self._headings = sorted(block.line for block in document.headings)
        self._sections: dict[int, str] = {}
        self._rest: tuple[int, str] | None = None
        if wrapper(document):
            self._rest = (1, "page-in-fence")
        for flaw in flaws(document)[:1]:
            rule = "fence-not-opened" if flaw.flaw is Flaw.NOT_OPENED else "fence-unclosed"
            line = min(flaw.at.line, flaw.other.line) if flaw.other else flaw.at.line
            self._rest = (line - 1, rule)
        for line_ in swallowed(document):
            self._sections.setdefault(self._section(line_.number), "list-not-rendered")
        for block in document.root.walk():
            if block.kind in _LISTS:
                self._list(block)

    def at(self, line: int) -> str | None:
        """Give the rule for a line: where code blocks are damaged, all that follows; of lists, the section."""
        if self._rest and line >= self._rest[0]:
            return self._rest[1]
        return self._sections.get(self._section(line))

    def _section(self, line: int) -> int:
        return bisect_right(self._headings, line)

    def _list(self, block: Block) -> None:
        for before, item in pairwise(block.children):
            other = (item.number is None) != (before.number is None)
            if item.column - block.children[0].column in {2, 3}:
                self._sections.setdefault(self._section(item.line), "sublist-flattened")
            elif other and item.column == before.column:
                self._sections.setdefault(self._section(item.line), "list-merged")
