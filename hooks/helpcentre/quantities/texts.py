"""The running text of a page, cleared of markup, with the way back to lines and columns of the file."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from helpcentre.document import Block, Document, Kind
from helpcentre.prose import Passage, masked, passages
from helpcentre.quantities.mask import HIDDEN
from helpcentre.quantities.model import Reading
from helpcentre.quantities.read import read

_TARGET = re.compile(
    r"\]\(\s*<[^<>\n]*>[^()\n]*\)|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+[^()]*)?\)|\]\[[^\]\n]*\]"
)
_NUMBERED_LINE = re.compile(r"\n[ \t>]*(\d{1,3})[.)](?=[ \t])")
_MARKUP = re.compile(
    r"(?P<line>\s*\n[ \t>]*)"
    r"|(?P<space>&nbsp;|&#160;|&#8239;|&#xa0;|&thinsp;|&ensp;|&emsp;)"
    r"|(?P<composed>[^\W\d_][\u0300-\u036f]+)"
    r"|\*+|__+|~~|==|\\(?=[!-/:-@\[-`{-~])|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u061c\ufe0f\u20e3]",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Text:
    """One block's text: as it stands in the file, and as it is read."""

    document: Document
    passage: Passage
    language: str
    path: tuple[Kind, ...] = ()
    code: tuple[str, ...] = ()

    @cached_property
    def clear(self) -> tuple[str, list[int]]:
        """The text without markup, and for each of its characters where that stands in the passage."""
        return _clear(self.passage.text)

    @cached_property
    def reading(self) -> Reading:
        """The quantities in the text."""
        return read(self.clear[0], self.language, self.code)

    @cached_property
    def has_digits(self) -> bool:
        """Whether there may be quantities in it."""
        return bool(_DIGIT.search(self.passage.text))

    def position(self, offset: int) -> tuple[int, int]:
        """Give line and column of the file for an offset of the clear text."""
        where = self.clear[1]
        return self.passage.position(where[offset] if offset < len(where) else len(self.passage.text))

    @property
    def line(self) -> int:
        """The line where the text begins."""
        return self.passage.position(0)[0]

    @property
    def length(self) -> int:
        """The length of the text as it stands in the file, which is near enough for comparing lengths."""
        return len(self.passage.text)


def texts(document: Document, language: str) -> list[Text]:
    """Give all texts of a page in order: those of its front matter, then titles and text of its blocks."""
    paths: dict[int, tuple[Kind, ...]] = {}
    _walk(document.root, (), paths)
    found = [Text(document, passage, language) for passage in _front_matter(document)]
    body = [*passages(document), *_titles(document)]
    body.sort(key=lambda passage: passage.position(0))
    found += [
        Text(document, passage, language, paths.get(id(passage.block), ()), passage.block.code) for passage in body
    ]
    return found


def _walk(block: Block, above: tuple[Kind, ...], paths: dict[int, tuple[Kind, ...]]) -> None:
    stack = [(block, above)]
    while stack:
        current, outer = stack.pop()
        paths[id(current)] = (*outer, current.kind)
        stack.extend((child, (*outer, current.kind)) for child in current.children)


def _titles(document: Document) -> Iterator[Passage]:
    for block in document.root.walk():
        if block.title and _DIGIT.search(block.title):
            column = document.line(block.line).find(block.title) + 1
            if column:
                yield Passage(Block(block.kind, block.line, column, block.line), block.title)


def _front_matter(document: Document) -> Iterator[Passage]:
    for name, value in document.front_matter.data.items():
        line = document.front_matter.lines.get(name, 0)
        column = document.line(line).find(str(value)) + 1
        # A value of one word is a setting; sentences are read by people.
        if isinstance(value, str) and " " in value.strip() and column:
            yield Passage(Block(Kind.PARAGRAPH, line, column, line), value)


def _clear(text: str) -> tuple[str, list[int]]:
    text = _without_numbering(_TARGET.sub(lambda match: "]" + HIDDEN * (len(match[0]) - 1), masked(text)))
    parts: list[str] = []
    where: list[int] = []
    position = 0
    for match in _MARKUP.finditer(text):
        parts.append(text[position : match.start()])
        where.extend(range(position, match.start()))
        position = match.end()
        new = " " if match["line"] or match["space"] else unicodedata.normalize("NFC", match["composed"] or "")
        parts.append(new)
        where.extend([match.start()] * len(new))
    parts.append(text[position:])
    where.extend(range(position, len(text)))
    return "".join(parts), where


def _without_numbering(text: str) -> str:
    """Hide the numbers of list items that the renderer takes for text; a single one may be a wrapped line's."""
    found = list(_NUMBERED_LINE.finditer(text))
    if len(found) > 1 or any(match[1] == "1" for match in found):
        for match in found:
            text = text[: match.start(1)] + HIDDEN * len(match[1]) + text[match.end(1) :]
    return text
