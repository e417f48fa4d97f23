"""No menu names a page, and no page that readers can reach links to it.

## Why

Nobody reads it and nobody keeps it in step; search engines don't find it.

## Fix

Name the page in the menu, link to it, or remove it. Where only a translation of it can't be reached, the link that the
source's pages have is missing in this language.

## Example

    docs/en/old-prices.md:1:1: error: neither the menu nor a link leads to this page [page-unreachable]
"""

import posixpath
from collections.abc import Iterator

from helpcentre.links.resolve import Reached, Resolver
from helpcentre.rule import Fault
from helpcentre.site import Edition, Site


def check(site: Site) -> Iterator[Fault]:
    """Tell each such page, once for all languages that have no way to it."""
    menu = site.around.navigation
    if menu is None:
        return
    lost = {edition.language: _lost(site, edition, menu) for edition in site.editions}
    for edition in site.editions:
        for name in sorted(lost[edition.language]):
            if edition is site.source or (name in site.source.pages and name not in lost[site.source.language]):
                message = "neither the menu nor a link leads to this page"
                yield Fault(1, 1, message, path=edition.path(name), language=edition.language)


def _lost(site: Site, edition: Edition, menu: frozenset[str]) -> set[str]:
    resolver = Resolver(site, edition)
    # What a language lacks is shown in the source's, and leads on from there.
    ways = [name for name in site.source.pages if _is_entry(name) or name in menu]
    reached = set(ways)
    while ways:
        name = ways.pop()
        page = edition.pages.get(name) or site.source.pages[name]
        for link in page.links:
            found = resolver.resolve(name, link.target, link.form)
            if isinstance(found, Reached) and found.name in site.source.pages and found.name not in reached:
                reached.add(found.name)
                ways.append(found.name)
    return edition.pages.keys() - reached


def _is_entry(name: str) -> bool:
    return name.partition(".")[0] in {"index", "README", "404"} and not posixpath.dirname(name)
