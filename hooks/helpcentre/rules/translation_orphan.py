"""A translated page has no counterpart in the source language.

## Why

Nobody finds the page: navigation and language selector join the pages by their path. Most often the page in the
source's language was moved or removed, or the file's name was translated.

## Fix

Move the page to its counterpart's path, or remove it.

## Example

`docs/fr/factures.md` translates `docs/en/invoices.md` and has to be `docs/fr/invoices.md`.
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.suggest import nearest


def check(site: Site) -> Iterator[Fault]:
    """Tell every page of a translation that the source doesn't have."""
    for edition in site.translations:
        renamed = site.renamed(edition)
        untranslated = {_stem(name): name for name in site.source.pages if name not in edition.pages}
        for name, page in edition.pages.items():
            if name not in site.source.pages:
                meant = renamed.get(name) or untranslated.get(nearest(_stem(name), untranslated) or "")
                message = f"no such page in {site.source.folder}" + (f'; did you mean "{meant}"?' if meant else "")
                source = site.source.pages[meant].place(1) if meant else None
                yield Fault(1, 1, message, source, path=page.path, language=edition.language)


def _stem(name: str) -> str:
    return name.rpartition(".")[0]
