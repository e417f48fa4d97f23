"""A translated page has no counterpart in the source language.

## Why

Nobody finds the page: the navigation and the language selector join pages by their path. Most often the English
page was moved or removed, or the file's name was translated.

## Fix

Move the page to its English counterpart's path, or remove it.

## Example

`docs/fr/factures.md` translates `docs/en/invoices.md` and has to be `docs/fr/invoices.md`.
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.suggest import did_you_mean


def check(site: Site) -> Iterator[Fault]:
    """Tell every page of a translation that the source doesn't have."""
    for edition in site.translations:
        untranslated = [name for name in site.source.pages if name not in edition.pages]
        for name, page in edition.pages.items():
            if name not in site.source.pages:
                message = f"no such page in {site.source.folder}{did_you_mean(name, untranslated)}"
                yield Fault(1, 1, message, path=page.path, language=edition.language)
