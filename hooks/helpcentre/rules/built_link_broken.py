"""A link of a built page leads to a page or a file that isn't there.

## Why

The reader gets the error page. Some systems don't tell `Invoices/` from `invoices/`; the host that readers ask does.

## Fix

Write the path of a page that exists; where the sources name the page rightly, a template or a plugin has made another
address of it. `folder/` is `folder/index.html`, and `page` may be `page.html`, as on all static hosts. What stands in
a header, menu or footer is told once, with the number of pages.

## Example

    site/fr/pay/index.html:9:14: error: link to "../invoice/": there is no fr/invoice/; did you mean "fr/invoices/"?
    [built-link-broken]
"""

from collections.abc import Iterator

from helpcentre.built.leads import is_embedded, nowhere
from helpcentre.built.model import Built, Flaw


def check(built: Built) -> Iterator[Flaw]:
    """Tell every link to nothing; what browsers load by themselves is told by another rule."""
    for lead in built.lost:
        if not is_embedded(lead.reference) and not lead.climbs:
            yield nowhere(built, lead, "link to")
