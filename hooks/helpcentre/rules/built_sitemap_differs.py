"""The sitemap of a built site names what isn't there, or leaves out what is.

## Why

Search engines read the pages that the sitemap names: an address that leads nowhere costs their trust, a page that is
missing is found late or never.

## Fix

Write the sitemap from the pages, with absolute addresses, each once; leave out redirects, pages for errors and those
that aren't to be indexed.

## Example

    site/sitemap.xml:12:10: error: "https://help.example.com/payy/" leads nowhere [built-sitemap-differs]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Entry, Flaw, Page
from helpcentre.built.versions import stands_for_itself


def check(built: Built) -> Iterator[Flaw]:
    """Tell every entry that is wrong, and every page without one."""
    if not built.sitemap:
        return
    listed: set[str] = set()
    for each in built.sitemap:
        if fault := _fault(built, each.at, listed):
            yield Flaw(each.at.file, f'"{each.at.value}" {fault}', line=each.at.line, column=each.at.column)
        listed.add(built.host.file(each.at.path or "") or "" if each.at.path is not None else "")
    for page in built.content():
        if page.file not in listed and page.indexed and stands_for_itself(built, page):
            file = built.sitemap[0].at.file
            yield Flaw(page.file, f"the page is not in {file}", tag="html", target="")


def _fault(built: Built, at: Entry, listed: set[str]) -> str | None:
    if not at.value.startswith(("http://", "https://")):
        return "is not absolute"
    if at.path is None:
        return "leads out of the site" if built.host.origin else None
    file = built.host.file(at.path)
    if file is None:
        return "leads nowhere"
    if file in listed:
        return "is listed twice"
    page = built.pages.get(file)
    return _unfit(built, at.path, page) if page else None


def _unfit(built: Built, path: str, page: Page) -> str | None:
    """Say why a page has no place in a sitemap."""
    if page.redirect is not None:
        return "leads to a redirect"
    if not page.indexed:
        return "leads to a page that search engines are to leave out"
    if path != page.url:
        return f'is sent on to "{built.host.address(page.url)}"'
    # A canonical address that leads nowhere is told where it stands.
    if stands_for_itself(built, page) or built.page_at(page.canonical[0]) in {None, page}:
        return None
    return f'leads to a page whose canonical address is "{page.canonical[0]}"'
