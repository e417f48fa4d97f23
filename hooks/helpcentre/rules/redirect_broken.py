"""A line of the redirects sends readers nowhere, in a circle, by a detour, or away from a page that is there.

## Why

Whoever kept an old address, in a bookmark, a mail or another site, comes by this line. One that doesn't reach a page
in one step loses him, and one for a page that exists would hide that page: no redirect is made from such a line.

## Fix

Write the old path and the page that took its place, both within a language's folder (`part/page.md`), each old path
once, and lead it to the last page of a chain. Take out the line of a path that is a page again.

## Example

    l10n/redirects.yml:3:1: error: "a.md" leads to "b.md", which was moved too: a.md → b.md → c.md; write "c.md"
    [redirect-broken]
"""

import posixpath
from collections.abc import Iterator

from helpcentre.address import is_page, url
from helpcentre.moves import Move
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.suggest import did_you_mean


def check(site: Site) -> Iterator[Fault]:
    """Tell what is wrong with each line, the worst of it."""
    pages = {url(name): name for name in site.source.pages}
    for each in site.moves.lines:
        if message := _wrong_old(each, pages, site) or _wrong_new(each, site):
            yield Fault(each.at.line, each.at.column, message, path=each.at.path)


def _wrong_old(each: Move, pages: dict[str, str], site: Site) -> str | None:
    for path in filter(None, (each.old, each.page)):
        if not is_page(path) or path.startswith(("/", "..")) or posixpath.normpath(path) != path:
            return f'"{path}" is no path of a page within a language\'s folder, such as "part/page.md"'
    if each.old in site.source.pages:
        return f'"{each.old}" is a page again: without this line its readers reach it'
    if taken := pages.get(url(each.old)):
        return f'"{each.old}" has the address of the page "{taken}", which readers reach without this line'
    first = site.moves.by_url[url(each.old)]
    return f'"{each.old}" has the address of "{first.old}" in line {first.at.line}' if first != each else None


def _wrong_new(each: Move, site: Site) -> str | None:
    if each.new is None:
        return None
    steps = _steps(each, site)
    route = " → ".join(steps)
    if steps[-1] in steps[:-1]:
        return f'"{each.old}" goes in a circle: {route}'
    if len(steps) > 2:
        end = f'; write "{steps[-1]}"' if steps[-1] in site.source.pages else ""
        return f'"{each.old}" leads to "{each.page}", which was moved too: {route}{end}'
    page = site.source.pages.get(each.page)
    if page is None:
        return f'"{each.old}" leads to "{each.page}", which is no page{did_you_mean(each.page, site.source.pages)}'
    if each.section and each.section not in page.ids:
        near = did_you_mean(each.section, page.ids)
        return f'"{each.old}" leads to the section "{each.section}", which "{each.page}" doesn\'t have{near}'
    return None


def _steps(each: Move, site: Site) -> list[str]:
    known = {line.old: line.page for line in site.moves.lines}
    steps = [each.old, each.page]
    while (new := known.get(steps[-1])) and steps[-1] not in steps[:-1] and steps[-1] not in site.source.pages:
        steps.append(new)
    return steps
