"""Which other pages the check of one page has looked at, and how closely."""

from collections.abc import Iterator
from contextlib import contextmanager

OUTLINE, TEXT = 1, 2
"""How closely a page was looked at: its headings and ids only, or anything."""


class Watch:
    """Notes which pages are looked at while the page `name` is checked."""

    def __init__(self) -> None:
        """Begin without a page."""
        self.name: str | None = None
        self.needs: dict[str, int] = {}

    def note(self, name: str, level: int) -> None:
        """Note that the page `name` is looked at."""
        if self.name is not None and name != self.name and self.needs.get(name, 0) < level:
            self.needs[name] = level

    @contextmanager
    def over(self, name: str | None) -> Iterator[dict[str, int]]:
        """Watch the check of a page, or nothing for None; give what it needs."""
        before = self.name, self.needs
        self.name, self.needs = name, {}
        try:
            yield self.needs
        finally:
            self.name, self.needs = before
