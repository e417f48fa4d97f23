"""The project's file of addresses has one that nothing uses.

## Why

Whoever looks after the addresses checks one that no reader can reach, and a name that was misspelt where it should be
used goes unseen.

## Fix

Remove the line, or use its name where the address belongs.

## Example

    l10n/addresses.yml:12:1: warning: nothing uses "videos" [address-unused]
"""

from collections.abc import Iterator

from helpcentre.document import Form
from helpcentre.finding import Severity
from helpcentre.rule import Fault
from helpcentre.site import Site

SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Fault]:
    """Tell each name that neither a page nor a template has."""
    used = {" ".join(label.lower().split()) for label in _labels(site)}
    for name, line in site.around.lines.items():
        if name.lower() not in used and name not in site.around.named:
            yield Fault(line, 1, f'nothing uses "{name}"', path=site.around.addresses)


def _labels(site: Site) -> Iterator[str]:
    for edition in site.editions:
        for page in edition.pages.values():
            # A definition of the page's own takes the place of the shared one.
            own = {definition.label.lower() for definition in page.definitions}
            yield from (x.label for x in page.links if x.form is Form.REFERENCE and x.label.lower() not in own)
