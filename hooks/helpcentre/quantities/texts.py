"""The running text of a page, cleared of markup, with the way back to lines and columns of the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from helpcentre.document import Block, Document, Kind
from helpcentre.prose import Passage, passages
from helpcentre.quantities.clearing import clear, without_targets
from helpcentre.quantities.model import Reading
from helpcentre.quantities.read import read

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Text:
    """The text of one block, or of several that one block of the other language renders."""

    document: Document
    passages: tuple[Passage, ...]
    language: str

    @cached_property
    def _bare(self) -> tuple[str, ...]:
        """The passages without code and targets; every character stands where it stood."""
        return tuple(without_targets(passage.text) for passage in self.passages)

    @cached_property
    def has_digits(self) -> bool:
        """Whether there may be quantities in it."""
        return any(_DIGIT.search(passage.text) for passage in self.passages) and any(map(_DIGIT.search, self._bare))

    @cached_property
    def _cleared(self) -> tuple[str, list[int], list[int]]:
        text, where, starts = "", list[int](), list[int]()
        for bare in self._bare:
            starts.append(len(text))
            cleared, offsets = clear(f"{bare} ")
            text += cleared
            where += offsets
        return text, where, starts

    @property
    def clear(self) -> str:
        """The text without markup."""
        return self._cleared[0]

    @cached_property
    def reading(self) -> Reading:
        """The quantities in the text."""
        code = tuple(piece for passage in self.passages for piece in passage.block.code)
        return read(self.clear, self.language, code)

    def position(self, offset: int) -> tuple[int, int]:
        """Give line and column of the file for an offset of the clear text."""
        _, where, starts = self._cleared
        index = max(0, bisect_right(starts, offset) - 1)
        return self.passages[index].position(where[offset] if offset < len(where) else 0)

    @property
    def line(self) -> int:
        """The line where the text begins."""
        return self.passages[0].position(0)[0]

    @property
    def length(self) -> int:
        """The length of the text as it stands in the file, which is near enough for comparing lengths."""
        return sum(len(passage.text) for passage in self.passages)


class Texts:
    """All texts of a page: those of its front matter, the titles and texts of its blocks."""

    def __init__(self, document: Document, language: str) -> None:
        """Find them."""
        self.document, self.language = document, language
        self._by_block = {id(passage.block): passage for passage in passages(document)}
        self._by_block.update((id(block), passage) for block, passage in _titles(document))
        self._taken: set[int] = set()

    def of(self, blocks: Sequence[Block]) -> Text | None:
        """Give the text of some blocks; None where they have none."""
        found = [self._by_block[id(block)] for block in blocks if id(block) in self._by_block]
        self._taken.update(id(passage) for passage in found)
        return Text(self.document, tuple(found), self.language) if found else None

    def alone(self) -> list[Text]:
        """Give the texts that nobody has asked for and that have digits in them."""
        rest = (passage for passage in self._by_block.values() if id(passage) not in self._taken)
        texts = (Text(self.document, (passage,), self.language) for passage in rest)
        return [text for text in texts if text.has_digits]

    def settings(self) -> dict[str, Text]:
        """Give the texts of the front matter by their key."""
        return {name: Text(self.document, (passage,), self.language) for name, passage in _front_matter(self.document)}


def _titles(document: Document) -> Iterator[tuple[Block, Passage]]:
    for block in document.blocks:
        if block.title and _DIGIT.search(block.title):
            column = document.line(block.line).find(block.title) + 1
            if column:
                yield block, Passage(Block(block.kind, block.line, column, block.line), block.title)


def _front_matter(document: Document) -> Iterator[tuple[str, Passage]]:
    for name, value in document.front_matter.data.items():
        line = document.front_matter.lines.get(name, 0)
        column = document.line(line).find(str(value)) + 1
        # A value of one word is a setting; sentences are read by people.
        if isinstance(value, str) and " " in value.strip() and column:
            yield name, Passage(Block(Kind.PARAGRAPH, line, column, line), value)
