"""How often the words of a language are used, from the lists of pyspellchecker.

A list is one line a word, in the order of its bytes, so that a word is found by halving: reading all of them as JSON
would cost more time and memory than the rest of a check.
"""

import re
from functools import cache, cached_property, lru_cache
from gzip import decompress
from importlib.resources import files
from math import log

from helpcentre.languagecode import base
from helpcentre.words.sortedlines import SortedLines

_LISTS = "spellchecker.resources"
_COUNT = re.compile(rb'": (\d+)')
_WORD = re.compile(rb'\n"([^"\n]*)":')
_LAST = b"\xff"
"""No letter has a byte that comes behind this one."""

# Adding up a list takes longer than all that is looked up in it; a test holds these to the lists.
_SIZES = {"en": 21.2, "fr": 19.7, "it": 19.9, "de": 18.6, "es": 20.4, "pt": 19.8, "nl": 19.8}


class Frequencies:
    """The words of one language with how often each was counted."""

    def __init__(self, language: str, lines: bytes) -> None:
        """Take the text of a list."""
        self.language = language
        self._sorted = SortedLines(lines, _WORD)
        self._lines = self._sorted.text
        self.count = lru_cache(maxsize=65536)(self._count)
        self.beginning = lru_cache(maxsize=256)(self._beginning)
        self.ending = lru_cache(maxsize=64)(self._ending)

    @cached_property
    def size(self) -> float:
        """The logarithm of how many words were counted, about."""
        return _SIZES.get(self.language) or log(sum(map(int, _COUNT.findall(self._lines))))

    @cached_property
    def words(self) -> float:
        """The logarithm of how many words there are."""
        return log(self._lines.count(b"\n"))

    def _count(self, word: str) -> int:
        """Say how often a word, in small letters, was counted; 0 for one that isn't known."""
        key = word.encode()
        at = self._lines.find(b'"%b":' % key, *self._sorted.around(key, key))
        found = _COUNT.match(self._lines, at + len(key) + 1) if at >= 0 else None
        return int(found[1]) if found else 0

    def begins(self, start: str) -> bool:
        """Tell whether any word begins so."""
        key = start.encode()
        first, last = self._sorted.around(key, key)
        return self._lines.find(b'"%b' % key, first, last) >= 0 or self._sorted.head(last).startswith(key)

    def _beginning(self, start: str) -> frozenset[str]:
        """Give all words that begin so: for many questions about the same few letters."""
        key = start.encode()
        first, last = self._sorted.around(key, key + _LAST)
        words = (match[1] for match in _WORD.finditer(self._lines, first, last))
        return frozenset(word.decode() for word in words if word.startswith(key))

    def _ending(self, end: str) -> frozenset[str]:
        """Give all words that end so: a look at the whole list, for few questions."""
        key, at, found = end.encode() + b'":', -1, []
        while (at := self._lines.find(key, at + 1)) >= 0:
            found.append(self._lines[self._lines.rindex(b"\n", 0, at) + 2 : at + len(key) - 2].decode())
        return frozenset(found)


@cache
def frequencies(language: str) -> Frequencies | None:
    """Give the list of a language; None where there is none."""
    code = base(language)
    file = files(_LISTS) / f"{code}.json.gz"
    return Frequencies(code, decompress(file.read_bytes()).strip(b"{}\n")) if file.is_file() else None
