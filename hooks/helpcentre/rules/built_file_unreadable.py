"""A sitemap, feed, manifest or search index of a built site is damaged.

## Why

What can't be read isn't read: the search finds nothing, search engines leave the site as they knew it.

## Fix

Look at the line that the message names; a comma or an `&` that isn't `&amp;` is enough.

## Example

    site/sitemap.xml:12:1: error: can't be read: mismatched tag [built-file-unreadable]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw


def check(built: Built) -> Iterator[Flaw]:
    """Tell every file that is neither XML nor JSON, though it should be."""
    yield from built.unreadable
