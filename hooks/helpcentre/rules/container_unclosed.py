"""A block between marks has no end or no beginning.

## Why

Without its end a note goes on to the end of the next one or of the page, with headings and steps in it; without its
beginning the closing mark is printed, and what should be set off isn't.

## Fix

Write the closing line (`///` or `:::`) after the last line that belongs to the block, or the opening line before the
first.

## Example

    /// tip | Astuce

    Payez par carte.

    ## Étapes
"""

from collections.abc import Iterator

from helpcentre.containers import Unpaired, unpaired
from helpcentre.cutoff import is_cut
from helpcentre.document import Document
from helpcentre.fencemarks import is_upset
from helpcentre.rule import Fault


def check(document: Document) -> Iterator[Fault]:
    """Tell each such block, where it begins, or its closing mark."""
    if "///" not in document.text and ":::" not in document.text:
        return
    for found in unpaired(document):
        if not _follows(document, found):
            yield Fault(found.line, found.column, f'"{found.text}" {_reason(found)}')


def _follows(document: Document, found: Unpaired) -> bool:
    """Tell whether an end is missing because of a code block that went wrong, or because the page breaks off."""
    if found.closing:
        return is_upset(document, found.line)
    return is_upset(document, found.before or len(document.lines)) or (not found.before and is_cut(document))


def _reason(found: Unpaired) -> str:
    if found.closing:
        return "closes no block"
    return f"is not closed before the next one begins (line {found.before})" if found.before else "is not closed"
