"""A page of the source language has no translation.

## Why

Readers of the language get the page in the source's language in the middle of their own help centre, or none at all.

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
        renamed = set(site.renamed(edition).values())
        for name, page in site.source.pages.items():
            if name not in edition.pages:
                yield Fault(
                    line=1,
                    column=1,
                    message=f"no translation of {page.path}",
                    source=page.place(page.title_line),
                    path=edition.path(name),
                    language=edition.language,
                    follows_from="translation-orphan" if name in renamed else None,
                )
