"""A link of a built page leads to a redirect.

## Why

The reader waits twice, some hosts lose the `#section` on the way, and search engines count the address that is left.
A folder without a slash at its end is a redirect on every static host.

## Fix

Write the address that the reader ends up at.

## Example

    site/pay/index.html:9:14: warning: "../invoices" is sent on to "invoices/": write that [built-link-redirected]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw, Lead
from helpcentre.finding import Severity

SEVERITY = Severity.WARNING


def check(built: Built) -> Iterator[Flaw]:
    """Tell links to folders without their slash, and links to pages that send their reader on."""
    for lead in built.detours:
        yield _flaw(lead, f"{lead.path}/")
    moved = {page.file: page.redirect for page in built.pages.values() if page.redirect is not None}
    for page in built.pages.values() if moved else ():
        if wanted := {other.file for other in built.linked(page) if other.file in moved}:
            for lead in built.leading(page.file, wanted):
                yield _flaw(lead, moved[built.host.file(lead.path) or ""] or "")


def _flaw(lead: Lead, end: str) -> Flaw:
    value, tag, attribute = lead.reference
    message = f'"{value}" is sent on to "{end}": write that'
    return Flaw(lead.file, message, value, tag, attribute, target=f"detour {lead.path}")
