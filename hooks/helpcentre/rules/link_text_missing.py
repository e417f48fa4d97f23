"""A link has no words that a reader could see or choose.

## Why

Nobody sees the link; a screen reader reads its address aloud, or nothing.

## Fix

Write between the brackets what the link leads to, in the page's language.

## Example

`[](invoices.md)` has to be `[Factures](invoices.md)`.
"""

import re
from collections.abc import Iterator

from helpcentre.document import Document, Form
from helpcentre.rule import Fault

_EMPTY = re.compile(r"\[\s*\]")


def check(document: Document) -> Iterator[Fault]:
    """Tell every link in brackets with nothing in them."""
    for link in document.links:
        if link.image or link.text or link.form not in {Form.INLINE, Form.REFERENCE}:
            continue
        if _EMPTY.match(document.line(link.line), link.column - 1):
            yield Fault(link.line, link.column, f'link to "{link.target or link.label}" has no words')
