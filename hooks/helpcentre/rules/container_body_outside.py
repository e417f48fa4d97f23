"""A note's text stands outside the note, because it isn't indented.

## Why

Readers see an empty box, and under it a paragraph that should be in it.

## Fix

Indent every line that belongs to the note, the collapsible block or the tab by four spaces.

## Example

    !!! note "À savoir"
    Le paiement est immédiat.
"""

from collections.abc import Iterator

from helpcentre.document import Block, Document, Kind
from helpcentre.rule import Fault

_KINDS = frozenset((Kind.ADMONITION, Kind.DETAILS, Kind.TAB))
_NAMES = {Kind.ADMONITION: "note", Kind.DETAILS: "collapsible block", Kind.TAB: "tab"}


def check(document: Document) -> Iterator[Fault]:
    """Tell each empty block that is followed by what was most likely meant to be in it."""
    for parent in document.blocks:
        for index, block in enumerate(parent.children):
            if block.kind in _KINDS and not block.children:
                following = parent.children[index + 1] if index + 1 < len(parent.children) else None
                if following and _belongs(document, block, following):
                    line = document.line(following.line)
                    column = len(line) - len(line.lstrip(" >")) + 1
                    shown = line.strip(" >")[:60]
                    message = (
                        f'"{shown}" stands outside the {_NAMES[block.kind]} of line {block.line}: it isn\'t indented'
                    )
                    yield Fault(following.line, column, message)


def _belongs(document: Document, block: Block, following: Block) -> bool:
    if following.kind in {Kind.HEADING, Kind.BREAK, *_KINDS}:
        return False
    if following.line == block.line + 1:
        return True
    line = document.line(following.line)
    indent = len(line) - len(line.lstrip(" ")) - (block.column - 1)
    # After a blank line only a beginning of indentation shows what was meant, or a block that says nothing at all.
    return 0 < indent < 4 or (not block.title and following.kind is Kind.PARAGRAPH)
