"""Lines in the order of their bytes, in which a word is found by halving: no list of them is made.

A list of half a million short strings takes ten times the memory of their text. Halving goes over one line of each
stretch of a kilobyte; the stretch itself is left to the machine's own search for bytes.
"""

import re
from bisect import bisect_left, bisect_right

_STRETCH = 1024


class SortedLines:
    """The lines of a text, which are in the order of their heads: the words that they begin with."""

    def __init__(self, lines: bytes, head: re.Pattern[bytes]) -> None:
        """Take the text, and what finds a line's head, its first group, where the line before it ends."""
        self.text, self._head = b"\n" + lines, head
        self._places = self._stretches()
        self._heads = [self.head(at) for at in self._places[1:-1]]

    def around(self, first: bytes, last: bytes) -> tuple[int, int]:
        """Give where the stretches begin and end that have all lines with these heads, and with those between."""
        return self._places[bisect_left(self._heads, first)], self._places[bisect_right(self._heads, last) + 1]

    def head(self, at: int) -> bytes:
        """Give the first head behind an offset where a line ends; none where the text does."""
        found = self._head.match(self.text, at)
        return found[1] if found else b""

    def _stretches(self) -> list[int]:
        """Give the offsets at which stretches of whole lines begin, and at last where the text ends."""
        places = [0]
        while (found := self.text.find(b"\n", places[-1] + _STRETCH)) >= 0:
            places.append(found)
        return [*places, len(self.text)]
