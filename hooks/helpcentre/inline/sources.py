"""The text of a block as it stands in the file, for every kind of block that has any."""

from collections.abc import Mapping
from dataclasses import replace

from helpcentre.document import Block, Document, Kind
from helpcentre.inline.model import Text
from helpcentre.keeping import kept
from helpcentre.prose import Passage, passages

TITLED = frozenset((Kind.ADMONITION, Kind.DETAILS, Kind.TAB, Kind.DIRECTIVE))


def texts_of(document: Document) -> Mapping[int, Text]:
    """Give the text of each block that has one, by the block's identity."""
    return kept(document, "texts", lambda: _texts_of(document))


def _texts_of(document: Document) -> Mapping[int, Text]:
    found = {id(passage.block): Text(document, passage) for passage in passages(document)}
    for block in document.blocks:
        if block.kind in TITLED:
            found[id(block)] = Text(document, _title(document, block))
        elif block.kind is Kind.HTML:
            found[id(block)] = Text(document, _html(document, block))
    return found


def _title(document: Document, block: Block) -> Passage:
    return Passage(replace(block, end_line=block.line), document.line(block.line)[block.column - 1 :])


def _html(document: Document, block: Block) -> Passage:
    lines = [document.line(number) for number in range(block.line, block.end_line + 1)]
    lines[0] = lines[0][block.column - 1 :]
    for child in block.children:
        # What is Markdown in it is a block of its own.
        for number in range(child.line, min(child.end_line, block.end_line) + 1):
            lines[number - block.line] = ""
    return Passage(block, "\n".join(lines))
