"""The canonical address of a built page is none that search engines can use.

## Why

Search engines show the canonical address and drop the page's own. One that leads nowhere, or to a page that names yet
another one, takes the page out of the results.

## Fix

Name one absolute address: that of the page itself, or of the page whose text it repeats.

## Example

    site/pay/index.html:6:9: error: canonical "https://help.example.com/payy/" leads nowhere [built-canonical-broken]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw, Page


def check(built: Built) -> Iterator[Flaw]:
    """Tell pages with several canonical addresses, and each one that is relative, leads nowhere, or on."""
    for page in built.content():
        if len(page.canonical) > 1:
            message = f"canonical address given {len(page.canonical)} times: search engines take none"
            yield Flaw(page.file, message, page.canonical[1], "link", "href", which=-1)
        elif page.canonical and (fault := _fault(built, page, page.canonical[0])):
            yield Flaw(
                page.file, f'canonical "{page.canonical[0]}" {fault}', page.canonical[0], "link", "href", which=0
            )


def _fault(built: Built, page: Page, address: str) -> str | None:
    if not address.startswith(("http://", "https://")):
        return "is not absolute"
    path = built.host.inside(address)
    if path is None:
        return "leads to another site" if built.host.origin else None
    other = built.pages.get(built.host.file(path) or "")
    if other is None:
        return "leads nowhere"
    if path != other.url:
        return f'is sent on to "{built.host.address(other.url)}"'
    return None if other is page else _unfit(built, other)


def _unfit(built: Built, other: Page) -> str | None:
    """Say why another page can't stand for this one."""
    if other.redirect is not None:
        return "leads to a redirect"
    if not other.indexed:
        return "leads to a page that search engines are to leave out"
    if [built.host.inside(each) for each in other.canonical] not in ([], [other.url]):
        return f'leads to a page whose own canonical address is "{other.canonical[0]}"'
    return None
