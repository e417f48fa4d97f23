"""Regular expressions that hardly any page needs: some take as long to compile as a small page takes to check."""

import re
from collections.abc import Iterator
from functools import cached_property


class Rare:
    """A regular expression that is compiled when it is first asked."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Take what `re.compile` takes; what is wrong with it is raised as `re.error` by the first question."""
        self._pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def match(self, text: str) -> re.Match[str] | None:
        """Match the beginning of a text."""
        return self._compiled.match(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first match anywhere in a text."""
        return self._compiled.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find all matches in a text."""
        return self._compiled.finditer(text)
