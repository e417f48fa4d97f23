"""How messages name blocks, and the places where those that are missing belong."""

from collections.abc import Iterable
from dataclasses import dataclass

from helpcentre.blocks.code import content
from helpcentre.blocks.index import Index
from helpcentre.blocks.model import BlockAlignment
from helpcentre.document.model import Block, Document, Kind

_LONGEST_QUOTE = 50


def quoted(text: str) -> str:
    """Put the author's own text in quotation marks, shortened where it is long."""
    if len(text) > _LONGEST_QUOTE:
        text = f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"
    return f'"{text}"'


def says(block: Block, document: Document) -> str:
    """Give the first words of a block; nothing where it has none."""
    for inner in block.walk():
        if inner.title or inner.text:
            return inner.title or inner.text
        if inner.kind is Kind.CODE:
            lines = [line.strip() for line in content(inner, document) if line.strip()]
            return next((line for line in lines if any(map(str.isalnum, line))), "".join(lines[:1]))
        if inner.links:
            return inner.links[0].text or inner.links[0].target
    return "" if block.children else document.line(block.line).strip()


def is_step(block: Block, index: Index) -> bool:
    """Tell whether a block is an item of a numbered list."""
    parent = index.parent(block)
    return block.kind is Kind.ITEM and parent is not None and parent.kind is Kind.STEPS


def named(block: Block, index: Index, *, count: bool = False) -> str:
    """Name a block by its kind and first words; a step by its number as readers see it."""
    text = says(block, index.document)
    words = f" {quoted(text)}" if text and block.kind is not Kind.BREAK else ""
    if not is_step(block, index):
        return f"{block.kind}{words}"
    parent = index.parent(block)
    steps = len(parent.children) if parent else 0
    return f"step {number(block, index)}{f' of {steps}' if count else ''}{words}"


def number(step: Block, index: Index) -> int:
    """Give the number of a step as readers see it: lists are counted from their first item's."""
    parent = index.parent(step)
    return (parent.number if parent and parent.number is not None else 1) + index.place(step)


@dataclass(frozen=True, slots=True)
class Home:
    """The spot of a translation where something belongs, as a line and in words, which go after "it belongs"."""

    line: int
    words: str


class Homes:
    """Where in a translation the blocks of its source belong."""

    def __init__(self, blocks: BlockAlignment, source: Index, translation: Index) -> None:
        """Take the alignment and the ways around in both pages."""
        self.blocks, self.source, self.translation = blocks, source, translation
        self._moved = {id(match.source) for match in blocks.matches if match.moved}

    def of(self, block: Block) -> Home:
        """Give the home of a block of the source: after what stands before it there, or before what follows it."""
        if before := self._counterpart(self.source.before(block)):
            return Home(before.end_line, f"after {self._shown(before)}")
        if after := self._counterpart(self.source.after(block)):
            return Home(after.line, f"before {self._shown(after)}")
        parent = self.source.parent(block)
        around = self.blocks.translation_of(parent) if parent else None
        if around is None and parent is not None:
            return self.of(parent)  # what it stands in is lost too
        if around is None:
            return Home(self.translation.document.last_line, "at the end of the page")
        return Home(around.line, f"in {self._shown(around)}")

    def _counterpart(self, beside: Iterable[Block]) -> Block | None:
        for block in beside:
            found = self.blocks.translation_of(block)
            if found is not None and id(block) not in self._moved:
                return found
        return None

    def _shown(self, block: Block) -> str:
        shown = named(block, self.translation)
        return f"{shown} (line {block.line})"
