"""Words that an edition writes in one in one place, and apart in its others: no list of words is needed to see that."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from helpcentre.document import Document, Kind
from helpcentre.site import Edition
from helpcentre.words.compounds import is_known, is_word

_WORD = re.compile(r"(?<![\w@.:/\\<&{}#'’-])[^\W\d_]+(?![\w@/\\>{}'’-])")
_SIDE_BY_SIDE = re.compile(r"(?<![\w’'-])([^\W\d_]{2,})\s+(?=([^\W\d_]{2,})(?![\w’'-]))")
_SHORTEST, _PART = 6, 2
_OFTEN, _OFTEN_SHORT = 2, 5
"""How many times as often two words have to stand apart; of two letters more often, since these are endings as well.

Of a word that is written in one only once, it is enough that they stand apart once: that is a slip, and no habit."""


@dataclass(frozen=True)
class Joined:
    """A word that stands for two: where, what it is, and how often the two stand apart."""

    page: Document
    start: int
    word: str
    parts: tuple[str, str]
    times: int

    @property
    def position(self) -> tuple[int, int]:
        """The line and the column, from 1."""
        before = self.page.text[: self.start]
        return before.count("\n") + 1, self.start - before.rfind("\n")


def joined_words(edition: Edition, source: str) -> Iterator[Joined]:
    """Give the words of an edition that no list has, its own or the `source` language's, and that are two elsewhere."""
    texts = [page.text for _, page in sorted(edition.pages.items())]
    counts = Counter(word for text in texts for word in _WORD.findall(text.lower()) if len(word) >= _SHORTEST)
    apart = Counter(pair for text in texts for pair in _pairs(text.lower()) if "".join(pair) in counts)
    found: dict[str, tuple[int, int]] = {}
    for (first, second), times in apart.items():
        word = first + second
        if min(len(first), len(second)) > _PART:
            is_often = counts[word] == 1 or times >= _OFTEN * counts[word]
        else:
            is_often = times >= _OFTEN_SHORT * counts[word]
        if is_often:
            found[word] = max(found.get(word, (0, 0)), (times, len(first)))
    # Lists and dictionaries are asked last: to read them takes longer than all the rest.
    found = {
        word: cut for word, cut in found.items() if not (_is_listed(word, edition.language) or is_known(word, source))
    }
    for _, page in sorted(edition.pages.items()) if found else ():
        yield from _places(page, found)


def _pairs(text: str) -> list[tuple[str, str]]:
    """Give the words that stand side by side, with nothing but a space between."""
    return _SIDE_BY_SIDE.findall(text)


def _is_listed(word: str, language: str) -> bool:
    return is_word(word, language) or is_word(word.capitalize(), language)


def _places(page: Document, found: Mapping[str, tuple[int, int]]) -> Iterator[Joined]:
    for match in _WORD.finditer(page.text):
        if (known := found.get(match[0].lower())) and match[0][1:].islower():
            times, at = known
            joined = Joined(page, match.start(), match[0], (match[0][:at], match[0][at:]), times)
            if not _is_code(page, joined.position[0]):
                yield joined


def _is_code(page: Document, line: int) -> bool:
    return any(block.kind is Kind.CODE and block.line <= line <= block.end_line for block in page.blocks)
