"""A page of the past isn't there any more, and its old address leads nowhere.

## Why

Bookmarks, mails, search engines and other sites still have the address. Whoever comes by it gets the error page.

## Fix

Add a line to the file of redirects: the old path, and the page that took its place. A page that was given up stands
there with nothing after the colon. What was a page is known from git; a clone that is cut short (`--depth`) knows of
none, and pages that came and went within one branch don't count. Only a project with `redirects` in its settings is
asked for this.

## Example

    l10n/redirects.yml:1:1: error: "billing-faq/receipts.md" was a page until 2f3c1ab and is now
    "billing-faq/invoices.md": add the line "billing-faq/receipts.md: billing-faq/invoices.md"
    [page-moved-without-redirect]
"""

from collections.abc import Iterator

from helpcentre.address import url
from helpcentre.moves import Gone
from helpcentre.rule import Fault
from helpcentre.site import Site


def check(site: Site) -> Iterator[Fault]:
    """Tell every page that is gone and has no line of its own; one whose address still answers isn't missed."""
    served = {url(name) for name in site.source.pages} | set(site.moves.by_url)
    for gone in site.moves.gone:
        if url(gone.path) not in served:
            yield Fault(1, 1, _message(gone), path=site.moves.file)


def _message(gone: Gone) -> str:
    was = f'"{gone.path}" was a page until {gone.commit}'
    if gone.became:
        return f'{was} and is now "{gone.became}": add the line "{gone.path}: {gone.became}"'
    return f'{was}: add a line "{gone.path}:" with the page that took its place, or with nothing after the colon'
