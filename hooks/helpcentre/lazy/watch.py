"""Which other pages the check of one page has looked at, and how closely."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

Key = tuple[str, str]
"""The language and the name of a page."""
OUTLINE, TEXT = 1, 2
"""How closely a page was looked at: its headings and ids only, or anything."""


class Watch:
    """Notes which pages are looked at while one is checked; `own` are that page and its source, which are not noted."""

    def __init__(self) -> None:
        """Begin without a page."""
        self.own: Collection[Key] = ()
        self.needs: dict[Key, int] = {}

    def note(self, page: Key, level: int) -> None:
        """Note that a page is looked at."""
        if self.own and page not in self.own and self.needs.get(page, 0) < level:
            self.needs[page] = level

    @contextmanager
    def over(self, own: Collection[Key]) -> Iterator[dict[Key, int]]:
        """Watch the check of a page, given with its source, or nothing; give what it needs."""
        before = self.own, self.needs
        self.own, self.needs = own, {}
        try:
            yield self.needs
        finally:
            self.own, self.needs = before
