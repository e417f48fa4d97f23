"""Text that only fills a layout was left in the page.

## Why

Readers find Latin that means nothing where they look for help.

## Fix

Write the text, or delete the paragraph.

## Example

`Lorem ipsum dolor sit amet, consectetur adipiscing elit.`
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.leftovers import PLACEHOLDER
from helpcentre.prose import masked, passages
from helpcentre.rule import Fault


def check(document: Document) -> Iterator[Fault]:
    """Tell each paragraph, heading or cell with such text, once."""
    text = document.text.lower()
    if not any(word in text for word in ("ipsum", "dolor", "eiusmod", "consectetur", "blindtext", "texte")):
        return
    for passage in passages(document):
        match = PLACEHOLDER.search(masked(passage.text))
        if match:
            yield Fault(*passage.position(match.start()), f'"{match[0]}" only fills a layout')
