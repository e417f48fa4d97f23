"""A page of the source language has no translation.

## Why

Readers of the language get the English page in the middle of their own help centre, or none at all.

## Fix

Write the page at the same path in the language's folder. It keeps the file's name, which is never translated.

## Example

`docs/en/invoices.md` exists, `docs/fr/invoices.md` does not.
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Site


def check(site: Site) -> Iterator[Fault]:
    """Tell every page of the source, once for each language that lacks it."""
    for edition in site.translations:
        for name, page in site.source.pages.items():
            if name not in edition.pages:
                message = f"no translation of {page.path}"
                yield Fault(1, 1, message, page.place(1), path=edition.path(name), language=edition.language)
