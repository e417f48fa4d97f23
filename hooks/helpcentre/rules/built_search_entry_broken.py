"""The search index of a built site names a page or a section that isn't there.

## Why

The reader searches, finds, clicks, and gets the error page.

## Fix

Write the index from the pages as they are published.

## Example

    site/fr/search/index.json:1:4021: error: search result "pay/#etapes" leads to no section of fr/pay/
    [built-search-entry-broken]
"""

from collections.abc import Iterator

from helpcentre.built.leads import missing
from helpcentre.built.model import Built, Flaw


def check(built: Built) -> Iterator[Flaw]:
    """Tell every location of an index that leads nowhere."""
    for entry in built.searched:
        if found := list(missing(built, entry, "search result")):
            yield from found
            continue
        page = built.pages.get(built.host.file(entry.path or "") or "")
        if page and entry.fragment and entry.fragment not in page.ids:
            message = f'search result "{entry.value}" leads to no section of {page.url or "index.html"}'
            yield Flaw(entry.file, message, line=entry.line, column=entry.column)
