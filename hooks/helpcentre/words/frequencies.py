"""How often the words of a language are used, from the lists of pyspellchecker.

A list is one line a word, in the order of its bytes, so that a word is found by halving: reading all of them as JSON
would cost more time and memory than the rest of a check.
"""

import re
from functools import cache, cached_property, lru_cache
from gzip import decompress
from importlib.resources import files
from math import log

_LISTS = "spellchecker.resources"
_COUNT = re.compile(rb'": (\d+)')

# Adding up a list takes longer than all that is looked up in it; a test holds these to the lists.
_SIZES = {"en": 21.2, "fr": 19.7, "it": 19.9, "de": 18.6, "es": 20.4, "pt": 19.8, "nl": 19.8}


class Frequencies:
    """The words of one language with how often each was counted."""

    def __init__(self, language: str, lines: bytes) -> None:
        """Take the text of a list."""
        self.language = language
        self._lines = lines
        self.count = lru_cache(maxsize=65536)(self._count)

    @cached_property
    def size(self) -> float:
        """The logarithm of how many words were counted, about."""
        return _SIZES.get(self.language) or log(sum(map(int, _COUNT.findall(self._lines))))

    def _count(self, word: str) -> int:
        """Say how often a word, in small letters, was counted; 0 for one that isn't known."""
        key = word.encode()
        found, _, count = self._line(key).partition(b'":')
        return int(count.strip(b" ,")) if found[1:] == key else 0

    def begins(self, start: str) -> bool:
        """Tell whether any word begins so."""
        key = start.encode()
        return self._line(key)[1:].startswith(key)

    def _line(self, key: bytes) -> bytes:
        """Give the line of the first word that isn't before `key`; none after the last one."""
        low, high = 0, len(self._lines)
        while low < high:
            start = self._lines.rfind(b"\n", 0, (low + high) // 2) + 1
            end = self._lines.find(b"\n", start)
            end = len(self._lines) if end < 0 else end
            if self._lines[start:end].partition(b'":')[0][1:] < key:
                low = end + 1
            else:
                high = start - 1 if start > low else low
        start = self._lines.rfind(b"\n", 0, low) + 1
        end = self._lines.find(b"\n", start)
        return self._lines[start : end if end >= 0 else len(self._lines)]


@cache
def frequencies(language: str) -> Frequencies | None:
    """Give the list of a language; None where there is none."""
    code = language.partition("-")[0].lower()
    file = files(_LISTS) / f"{code}.json.gz"
    return Frequencies(code, decompress(file.read_bytes()).strip(b"{}\n")) if file.is_file() else None
