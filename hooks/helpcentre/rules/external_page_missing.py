"""A page outside answers that all is well, and says in words that there is no such page.

## Why

Many hosts send their error page, or their first page, with the status of a good one. The reader finds nothing there
all the same.

## Fix

Open the address. Look for the page's new address and write that, or take the link out.

## Example

    l10n/addresses.yml:11:12: warning: "https://example.com/a/b" answers 200, but its page says "Page not found"
    [external-page-missing]
"""

from collections.abc import Iterator

from helpcentre.finding import Severity
from helpcentre.outside.model import Outcome, Outside, Remark

SEVERITY = Severity.WARNING


def check(outside: Outside) -> Iterator[Remark]:
    """Tell every place of such an address."""
    for mention, answer in outside.told(Outcome.ANSWERED):
        if answer.is_good and answer.lost.startswith(("http:", "https:")):
            yield Remark(mention, f'"{mention.written}" leads to the first page of its host, "{answer.lost}"')
        elif answer.is_good and answer.lost:
            yield Remark(mention, f'"{mention.written}" answers {answer.status}, but its page says "{answer.lost}"')
