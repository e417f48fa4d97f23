"""Lines of a page that aren't rendered as they were meant, which rules of their own tell."""

from bisect import bisect_right

from helpcentre.document.model import Document
from helpcentre.rule import source_rules

# Rules about marks that are damaged, so that what follows isn't read as it was meant: all of it, or its section.
_ALL_THAT_FOLLOWS = frozenset(
    ("container-unclosed", "fence-not-opened", "fence-unclosed", "html-unclosed", "page-in-fence")
)
_ITS_SECTION = frozenset(
    (
        "container-body-outside",
        "container-not-rendered",
        "list-merged",
        "list-not-rendered",
        "sublist-flattened",
        "table-not-rendered",
    )
)


class Damage:
    """Which rule tells why the blocks of a translation differ, by line."""

    def __init__(self, source: Document, translation: Document) -> None:
        """Run those rules over the translation; what the source has as well is no reason."""
        self._headings = sorted(block.line for block in translation.headings)
        self._sections: dict[int, str] = {}
        self._rest: tuple[int, str] | None = None
        for rule in source_rules():
            if rule.id in _ALL_THAT_FOLLOWS | _ITS_SECTION:
                lines = [fault.line for fault in rule.check(translation)]
                if lines and len(lines) > len(list(rule.check(source))):
                    self._enter(rule.id, lines)

    def at(self, line: int) -> str | None:
        """Give the rule for a line, or None."""
        if self._rest and line >= self._rest[0]:
            return self._rest[1]
        return self._sections.get(self._section(line))

    def _enter(self, rule: str, lines: list[int]) -> None:
        if rule in _ALL_THAT_FOLLOWS:
            # What is told may stand at the end of the damaged block, and a missing one belongs after the one before.
            first = max((n for n in self._headings if n <= min(lines)), default=1)
            self._rest = min(self._rest or (first, rule), (first, rule))
        for line in lines if rule in _ITS_SECTION else ():
            self._sections.setdefault(self._section(line), rule)

    def _section(self, line: int) -> int:
        return bisect_right(self._headings, line)
