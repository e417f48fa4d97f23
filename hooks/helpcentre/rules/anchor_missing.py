"""An HTML element gives a place of the source an id, and nothing of the translation has it.

Ids of headings are told by `heading-id`, those of attribute lists by `attributes-differ`.

## Why

Links to the place, from other pages and from outside, lead to the top of the page in this language.

## Fix

Copy the element with its id to the same place. Ids are never translated.

## Example

    docs/fr/pay.md:7:1: error: no element has the id "sepa" (docs/en/pay.md:7); links to it find nothing here
    [anchor-missing]
"""

from collections.abc import Iterator

from helpcentre.document import Anchor, Block, Document
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each such id, where the text that it stands in or before is rendered."""
    known = {anchor.id for anchor in pair.translation.anchors}
    lost = [anchor for anchor in pair.source.anchors if anchor.id not in known and _is_element(anchor, pair)]
    blocks = _innermost(pair.source) if lost else {}
    for anchor in lost:
        block = blocks.get(anchor.at.line)
        rendering = pair.blocks.translation_of(block) if block else None
        # Where that is missing, it is told.
        if rendering:
            place = pair.source.place(anchor.at.line, anchor.at.column)
            message = f'no element has the id "{anchor.id}" ({place}); links to it find nothing here'
            yield Fault(rendering.line, rendering.column, message, place)


def _is_element(anchor: Anchor, pair: Pair) -> bool:
    before = pair.source.line(anchor.at.line)[: anchor.at.column - 1]
    return anchor.explicit and "<" in before and not before.endswith("#")


def _innermost(document: Document) -> dict[int, Block]:
    """Give the innermost block of each line; the page isn't one."""
    inner = (block for block in document.blocks if block is not document.root)
    return {line: block for block in inner for line in range(block.line, block.end_line + 1)}
