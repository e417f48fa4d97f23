"""Words that an edition writes in one in one place, and apart in its others: no list of words is needed to see that."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from itertools import chain, compress
from operator import add

from helpcentre.answers import answer
from helpcentre.document import Document
from helpcentre.site import Edition
from helpcentre.words.compounds import is_known, is_word
from helpcentre.words.frequencies import frequencies
from helpcentre.words.lawfullyjoined import is_identifier, is_prose, may_be_joined, spelt_apart

_WORD = re.compile(r"(?<![\w@.:/\\<&{}#'’-])[^\W\d_]{6,}(?!\.?[\w@/\\>{}'’-])")
_FIRST, _SECOND = re.compile(r"(?<![\w’'-])[^\W\d_]{2,}$"), re.compile(r"[^\W\d_]{2,}(?![\w’'-])")
"""What two words may be that stand side by side, with nothing but a space between."""
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
    """Give the words of an edition that no list has, its own or the `source` language's, and that are two elsewhere.

    There are none in a language without a list, which may join words as it likes, or not part them at all.
    Of most editions there are none: that is an answer, which is known as long as the edition's texts stay the same.
    """
    if frequencies(edition.language) is None:
        return
    pages = [page for _, page in sorted(edition.pages.items())]
    find = partial(_joined, pages, edition.language, source)
    if answer(f"joined words of {edition.language} beside {source}", _digest(pages), lambda _: any(find())):
        yield from find()


def _digest(pages: Sequence[Document]) -> str:
    texts = blake2b(digest_size=16)
    for page in pages:
        texts.update(f"{len(page.text)}:{page.text}".encode("utf-8", "surrogatepass"))
    return texts.hexdigest()


def _joined(pages: Sequence[Document], language: str, source: str) -> Iterator[Joined]:
    counts, apart = _counted([page.text.lower().split() for page in pages])
    found: dict[str, tuple[int, int]] = {}
    for (first, second), times in apart.items():
        word = first + second
        if _is_often(times, counts[word], (first, second)):
            found[word] = max(found.get(word, (0, 0)), (times, len(first)))
    is_listed = partial(_is_listed, language=language, source=source)
    for page in pages if found else ():
        for joined in _places(page, found):
            # Lists and dictionaries are asked last: to read them takes longer than all the rest.
            listed = answer(f"words in the lists of {language} and {source}", joined.word.lower(), is_listed)
            if listed or not is_prose(page, joined.start) or (language == source and joined.word[0].isupper()):
                continue
            shown = list(spelt_apart(pages, joined.parts))
            is_often = bool(shown) and _is_often(len(shown), counts[joined.word.lower()], joined.parts)
            if is_identifier(joined.word, pages):
                continue
            if is_often and not may_be_joined(joined.word, joined.parts, shown, language, source):
                yield replace(joined, times=len(shown))


def _is_often(times: int, joined: int, parts: tuple[str, str]) -> bool:
    if min(map(len, parts)) > _PART:
        return joined == 1 or times >= _OFTEN * joined
    return times >= _OFTEN_SHORT * joined


def _counted(texts: Sequence[Sequence[str]]) -> tuple[Mapping[str, int], Mapping[tuple[str, str], int]]:
    """Count words, and what stands side by side and is one of them when it is joined, in texts parted at spaces.

    What stands between two spaces comes again and again: it is looked into once.
    """
    counts: Counter[str] = Counter()
    firsts, seconds = {}, {}
    for piece, times in Counter(chain.from_iterable(texts)).items():
        for word in _WORD.findall(piece):
            counts[word] += times
        firsts[piece] = found[0] if (found := _FIRST.search(piece)) else ""
        seconds[piece] = found[0] if (found := _SECOND.match(piece)) else ""
    apart: Counter[tuple[str, str]] = Counter()
    for text in texts:
        left, right = [firsts[piece] for piece in text[:-1]], [seconds[piece] for piece in text[1:]]
        are_words = map(counts.__contains__, map(add, left, right))
        apart.update(pair for pair in compress(zip(left, right, strict=True), are_words) if all(pair))
    return counts, apart


def _is_listed(word: str, language: str, source: str) -> bool:
    return is_known(word, source) or is_word(word, language) or is_word(word.capitalize(), language)


def _places(page: Document, found: Mapping[str, tuple[int, int]]) -> Iterator[Joined]:
    text = page.text.lower()
    if not any(word in text for word in found):
        return
    for match in _WORD.finditer(page.text):
        if (known := found.get(match[0].lower())) and match[0][1:].islower():
            times, at = known
            yield Joined(page, match.start(), match[0], (match[0][:at], match[0][at:]), times)
