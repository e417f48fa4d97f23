"""A nested list comes out as items of the list that it ought to be nested in.

## Why

A step's details become steps of their own, and every number after them is wrong. Python-Markdown nests what is
indented by four spaces; two or three, which other tools accept, are none for it.

## Fix

Indent the nested items by four spaces more than the item that they belong to.

## Example

    1. Cliquez sur **Modifier**.
       - Carte
    2. Enregistrez.

has three steps; the second line needs one more space.
"""

from collections.abc import Iterator

from helpcentre.document import Block, Document, Kind
from helpcentre.finding import Fix
from helpcentre.rule import Fault


def check(document: Document) -> Iterator[Fault]:
    """Tell each run of items that are indented as a nested list would be."""
    for block in document.blocks:
        if block.kind in {Kind.BULLETS, Kind.STEPS}:
            yield from _list(document, block)


def _list(document: Document, block: Block) -> Iterator[Fault]:
    base, run = block.children[0], []
    for item in (*block.children[1:], None):
        if item and _is_deeper(item, base):
            run.append(item)
            continue
        if run:
            yield _fault(document, base, run)
        run = []
        # An item further to the left than the first one shows how the list is indented.
        base = item if item and item.column <= base.column else base


def _is_deeper(item: Block, base: Block) -> bool:
    deeper = item.column - base.column
    return deeper in {2, 3} or (deeper == 1 and (item.number is None) != (base.number is None))


def _fault(document: Document, base: Block, run: list[Block]) -> Fault:
    first, last = run[0], run[-1]
    wanted = base.column + 4 - first.column
    lines = document.lines[first.line - 1 : last.end_line]
    text = "\n".join(f"{' ' * wanted}{line}" if line.strip() else line for line in lines)
    fix = Fix(first.line, 1, last.end_line, len(lines[-1]) + 1, text) if ">" not in lines[0][: first.column] else None
    shown = lines[0].strip()[:60]
    message = f'"{shown}" is an item of the same list as line {base.line}; to be nested it needs {wanted} more spaces'
    return Fault(first.line, first.column, message.replace(" 1 more spaces", " 1 more space"), fix=fix)
