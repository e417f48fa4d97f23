"""A link leads to a page outside that isn't there any more.

## Why

The reader gets another company's error page, in the middle of what he wanted to do. Told is only what is certain: the
page answers 404 or 410, its host doesn't exist while others answer, or its redirects never end.

## Fix

Look for the page's new address and write that, in `l10n/addresses.yml` once for all languages; or take the link out.

## Example

    l10n/addresses.yml:10:15: error: "https://support.example.com/old" answers 404 (not found) [external-link-broken]
"""

from collections.abc import Iterator

from helpcentre.outside.model import Answer, Outcome, Outside, Remark

_GONE = {404: "not found", 410: "gone for good"}


def check(outside: Outside) -> Iterator[Remark]:
    """Tell every place of an address that is certainly dead."""
    for mention, answer in outside.told(Outcome.ANSWERED, Outcome.NO_HOST, Outcome.LOOP):
        if message := _message(answer):
            yield Remark(mention, f'"{mention.written}" {message}')


def _message(answer: Answer) -> str | None:
    if answer.outcome is Outcome.NO_HOST:
        return f"leads nowhere: {answer.detail}"
    if answer.outcome is Outcome.LOOP:
        return f"never arrives: {answer.detail}"
    if answer.status in _GONE:
        way = f', after a redirect to "{answer.hops[-1].to}"' if answer.hops else ""
        return f"answers {answer.status} ({_GONE[answer.status]}){way}"
    return None
