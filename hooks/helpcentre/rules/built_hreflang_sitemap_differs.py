"""A built page and the sitemap name different versions of it in other languages.

## Why

Search engines read both, and trust neither where they differ.

## Fix

Let one thing write both. The message names what the one has and the other hasn't.

## Example

    site/sitemap.xml:12:10: error: the sitemap and pay/ name different versions: only the page has "fr"
    [built-hreflang-sitemap-differs]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw, Page, SitemapEntry
from helpcentre.built.versions import wrong


def check(built: Built) -> Iterator[Flaw]:
    """Tell each page whose versions are others in the sitemap; a sitemap that names none says nothing."""
    for entry in built.sitemap:
        page = built.pages.get(built.host.file(entry.at.path or "") or "") if entry.at.path is not None else None
        if page is None or not entry.alternates or not page.alternates or entry.alternates == page.alternates:
            continue
        if faults := list(_faults(built, entry, page)):
            where = page.url or "the first page"
            message = f"the sitemap and {where} name different versions: {'; '.join(faults)}"
            yield Flaw(entry.at.file, message, line=entry.at.line, column=entry.at.column)


def _faults(built: Built, entry: SitemapEntry, page: Page) -> Iterator[str]:
    listed = {each.language: each.href for each in entry.alternates}
    named: dict[str, str] = {}
    for each in page.alternates:
        if not wrong(built, each, [language.lower() for language in named]):  # what is wrong in itself is told once
            named[each.language] = each.href
    for language in sorted(listed.keys() | named.keys()):
        if language not in listed:
            yield f'only the page has "{language}"'
        elif language not in named:
            yield f'only the sitemap has "{language}"'
        elif listed[language] != named[language]:
            yield f'"{language}" is "{listed[language]}" in the sitemap, "{named[language]}" in the page'
