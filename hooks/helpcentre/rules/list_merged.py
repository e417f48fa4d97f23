"""A numbered list and a bulleted one come out as one list.

## Why

Bullets are numbered as further steps, or steps lose their numbers: for Python-Markdown a list goes on over blank
lines, whatever the mark of the next item is.

## Fix

Put a line of text or a comment (`<!-- -->`) between the two lists, or give all items the same mark.

## Example

    - Carte

    1. Cliquez sur **Payer**.

is one bulleted list.
"""

from collections.abc import Iterator
from itertools import pairwise

from helpcentre.document import Document, Kind
from helpcentre.rule import Fault

_NAMES = {True: "bulleted", False: "numbered"}


def check(document: Document) -> Iterator[Fault]:
    """Tell the first item of another kind in each list; those that are indented further are told as nested."""
    for block in document.blocks:
        if block.kind not in {Kind.BULLETS, Kind.STEPS}:
            continue
        first = block.children[0]
        for before, item in pairwise(block.children):
            bullet = item.number is None
            if item.column == before.column == first.column and bullet != (first.number is None):
                shown = document.line(item.line).strip()[:60]
                which = f"the {_NAMES[not bullet]} list of line {first.line}"
                yield Fault(item.line, item.column, f'"{shown}" goes on with {which}, and begins none')
                break
