"""A feed or an index of sitemaps names a file of the site that isn't there.

## Why

Those who subscribed click on a headline and get the error page.

## Fix

Write the address of a page that exists.

## Example

    site/feed.xml:12:10: error: address "https://help.example.com/payy/" leads nowhere: there is no payy/
    [built-listing-broken]
"""

from collections.abc import Iterator

from helpcentre.built.leads import missing
from helpcentre.built.model import Built, Flaw


def check(built: Built) -> Iterator[Flaw]:
    """Tell every address of such a file that leads nowhere."""
    for entry in built.entries:
        if entry.file.endswith((".xml", ".rss", ".atom")):
            yield from missing(built, entry, "address")
