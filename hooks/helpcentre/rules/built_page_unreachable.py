"""No link of the built site leads to a page.

## Why

Readers find it by a search engine or not at all, and nobody notices when it is out of date.

## Fix

Link to it from the page where its readers come from, put it into the navigation, or remove it.

## Example

    site/old-prices/index.html:2:1: warning: no link leads here from the first page of the site
    [built-page-unreachable]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw
from helpcentre.finding import Severity

SEVERITY = Severity.WARNING


def check(built: Built) -> Iterator[Flaw]:
    """Tell each page that can't be reached from the first page by links, pages for errors and redirects left out."""
    if "index.html" not in built.pages:
        return
    numbers = {file: number for number, file in enumerate(built.numbers)}
    reached, new = bytearray(len(numbers)), [numbers["index.html"]]
    reached[new[0]] = True
    while new:
        page = built.pages[built.numbers[new.pop()]]
        for number in (*page.links, *page.versions):
            if not reached[number]:
                reached[number] = True
                new.append(number)
    for page in built.content():
        if not reached[numbers[page.file]]:
            yield Flaw(page.file, "no link leads here from the first page of the site", tag="html")
