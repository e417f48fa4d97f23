"""An address outside wasn't checked, so that nobody knows whether it leads anywhere.

## Why

What wasn't checked isn't good. There was no network, or the host lets no program in (401, 403, 429, robots.txt), or it
is no address that is asked for: only http and https are, without a user's name, and on ports that browsers use.

## Fix

Run the check again where there is a network. An address that no program may ask for is opened by hand now and then;
`[[tool.helpcentre.ignore]]` says so for good.

## Example

    l10n/addresses.yml:4:13: warning: "https://example.com" was not checked: it answers 403, as hosts do to programs
    [external-link-unchecked]
"""

from collections.abc import Iterator

from helpcentre.finding import Severity
from helpcentre.outside.model import Answer, Outcome, Outside, Remark

SEVERITY = Severity.WARNING

_ELSEWHERE = frozenset({404, 410})


def check(outside: Outside) -> Iterator[Remark]:
    """Tell every place of an address of which it isn't known whether it is good."""
    for mention, answer in outside.told(Outcome.UNASKED, Outcome.ANSWERED):
        if message := _message(answer):
            yield Remark(mention, f'"{mention.written}" was not checked: {message}')


def _message(answer: Answer) -> str | None:
    if answer.outcome is Outcome.UNASKED:
        return f'it leads on to "{answer.hops[-1].to}", and that {answer.detail}' if answer.hops else answer.detail
    if answer.is_good or answer.status >= 500 or answer.status in _ELSEWHERE:
        return None
    return f"it answers {answer.status}, as hosts do to programs"
