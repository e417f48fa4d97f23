"""A link to a page of the site itself is written with the site's address, or from its root.

## Why

It works on one host only: in a preview, under a sub-path and after a move it leads to another site, or nowhere. Nobody
checks that the page is there, and a reader of French lands wherever the address says.

## Fix

Write the path of the page's file, from the folder of the page where the link stands: `../billing-faq/invoices.md`.

## Example

    docs/fr/pay.md:9:3: error: "https://help.example.com/fr/cancel/" leads to the site itself; write the path of the
    file [link-absolute]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.hosts import host
from helpcentre.links.named import own_addresses
from helpcentre.rule import Fault
from helpcentre.site import Site


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell every link and every definition that names the site's own host, or begins at its root."""
    own = host(site.around.url)
    if not own:
        return
    for at, target in own_addresses(document):
        if host(target) == own and not target.lower().startswith("mailto:"):
            yield Fault(at.line, at.column, f'"{target}" leads to the site itself; write the path of the file')
        elif target.startswith("/") and not target.startswith("//"):
            yield Fault(at.line, at.column, f'"{target}" begins at the root of the host; write the path of the file')
