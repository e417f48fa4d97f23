"""A link of a built page names a section that the page it leads to doesn't have.

## Why

The reader lands at the top of the page and has to look for what the link promised.

## Fix

Write the id of the section, or give the section that id. Upper and lower case count.

## Example

    site/fr/pay/index.html:9:14: error: no section "etapes" in fr/cancel/; did you mean "steps"? [built-anchor-broken]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw
from helpcentre.suggest import did_you_mean


def check(built: Built) -> Iterator[Flaw]:
    """Tell every fragment that is no id of the page that its link reaches."""
    for lead in built.sections:
        page = built.pages[built.host.file(lead.path) or ""]
        where = "on this page" if page.file == lead.file else f"in {page.url or 'index.html'}"
        message = f'no section "{lead.fragment}" {where}{did_you_mean(lead.fragment, page.ids)}'
        value, tag, attribute = lead.reference
        yield Flaw(lead.file, message, value, tag, attribute, target=f"{page.url}#{lead.fragment}")
