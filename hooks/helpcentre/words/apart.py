"""Words that an edition writes in one in one place, and apart in its others: no list of words is needed to see that."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from helpcentre.document import Document, Kind
from helpcentre.site import Edition
from helpcentre.words.compounds import is_known, is_word

_WORD = re.compile(r"(?<![\w@.:/\\<&{}#'’-])[^\W\d_]{6,}(?![\w@/\\>{}'’-])")
_SIDE_BY_SIDE = re.compile(r"(?<![\w’'-])([^\W\d_]{2,})\s+(?=([^\W\d_]{2,})(?![\w’'-]))")
_PART = 2
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
    texts = [page.text.lower() for _, page in sorted(edition.pages.items())]
    counts = Counter(word for text in texts for word in _WORD.findall(text))
    apart = Counter(pair for text in texts for pair in _pairs(text, counts))
    found: dict[str, tuple[int, int]] = {}
    for (first, second), times in apart.items():
        word = first + second
        if min(len(first), len(second)) > _PART:
            is_often = counts[word] == 1 or times >= _OFTEN * counts[word]
        else:
            is_often = times >= _OFTEN_SHORT * counts[word]
        if is_often:
            found[word] = max(found.get(word, (0, 0)), (times, len(first)))
    for _, page in sorted(edition.pages.items()) if found else ():
        for joined in _places(page, found):
            # Lists and dictionaries are asked last: to read them takes longer than all the rest.
            listed = is_known(joined.word.lower(), source) or _is_listed(joined.word.lower(), edition.language)
            if not (listed or _is_code(page, joined.position[0])):
                yield joined


def _pairs(text: str, words: Container[str]) -> Iterator[tuple[str, str]]:
    """Give what stands side by side, with nothing but a space between, and is one of the words when it is joined."""
    pairs = _SIDE_BY_SIDE.findall(text)
    return (pair for pair, word in zip(pairs, map("".join, pairs), strict=True) if word in words)


def _is_listed(word: str, language: str) -> bool:
    return is_word(word, language) or is_word(word.capitalize(), language)


def _places(page: Document, found: Mapping[str, tuple[int, int]]) -> Iterator[Joined]:
    text = page.text.lower()
    if not any(word in text for word in found):
        return
    for match in _WORD.finditer(page.text):
        if (known := found.get(match[0].lower())) and match[0][1:].islower():
            times, at = known
            yield Joined(page, match.start(), match[0], (match[0][:at], match[0][at:]), times)


def _is_code(page: Document, line: int) -> bool:
    return any(block.kind is Kind.CODE and block.line <= line <= block.end_line for block in page.blocks)
