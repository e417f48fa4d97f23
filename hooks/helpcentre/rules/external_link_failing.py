"""A host outside doesn't answer, or says that something is wrong with it.

## Why

Readers get an error page now. It may be over in an hour: the address was asked more than once, with pauses, but within
one run.

## Fix

Open the address by hand. Where it stays so for days, look for another page, or take the link out.

## Example

    l10n/addresses.yml:10:15: warning: "https://support.example.com/cases" answers 503 each time it is asked
    [external-link-failing]
"""

from collections.abc import Iterator

from helpcentre.finding import Severity
from helpcentre.outside.model import Outcome, Outside, Remark

SEVERITY = Severity.WARNING


def check(outside: Outside) -> Iterator[Remark]:
    """Tell every place of an address whose host fails."""
    for mention, answer in outside.told(Outcome.FAILING, Outcome.ANSWERED):
        if answer.outcome is Outcome.FAILING:
            yield Remark(mention, f'"{mention.written}" can\'t be read: {answer.detail}')
        elif answer.status >= 500:
            yield Remark(mention, f'"{mention.written}" answers {answer.status} each time it is asked')
