"""A block between marks has no end, so that it swallows what follows.

## Why

The note goes on to the end of the next one or of the page, with headings and steps in it.

## Fix

Write the closing line (`///` or `:::`) after the last line that belongs to the block.

## Example

    /// tip | Astuce

    Payez par carte.

    ## Étapes
"""

from collections.abc import Iterator

from helpcentre.containers import unclosed
from helpcentre.document import Document
from helpcentre.rule import Fault


def check(document: Document) -> Iterator[Fault]:
    """Tell each such block, where it begins."""
    if "///" not in document.text and ":::" not in document.text:
        return
    for found in unclosed(document):
        opening = found.opening
        where = f" before the next one begins (line {found.before})" if found.before else ""
        message = f'"{opening.mark} {opening.keyword}" is not closed{where}'
        yield Fault(opening.line, opening.column, message)
