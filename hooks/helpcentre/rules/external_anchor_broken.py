"""A link leads to a section of a page outside, and the page has no such section.

## Why

The reader lands at the top of the page and has to look for what he was promised. A page that was too long to be read to
its end, and sections that only a script makes (`#/route`), aren't told.

## Fix

Open the page, find the section's id and write that, or link to the page alone.

## Example

    docs/fr/pay.md:9:14: warning: "https://example.com/terms#s-2" has no section "s-2" [external-anchor-broken]
"""

from collections.abc import Iterator

from helpcentre.finding import Severity
from helpcentre.outside.model import Outcome, Outside, Remark

SEVERITY = Severity.WARNING


def check(outside: Outside) -> Iterator[Remark]:
    """Tell every place of such an address."""
    for mention, answer in outside.told(Outcome.ANSWERED):
        if answer.is_good and not answer.lost and answer.sections.get(mention.section) is False:
            yield Remark(mention, f'"{mention.written}" has no section "{mention.section}"')
