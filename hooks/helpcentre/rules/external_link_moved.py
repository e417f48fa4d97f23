"""A page outside has moved for good, and its old address sends readers on.

## Why

Each redirect costs the reader time, and one day the old address is given up. Only redirects that say "for good" (301,
308) and arrive at a page are told; one that only adds the asker's language or country isn't.

## Fix

Write the new address, in `l10n/addresses.yml` once for all languages.

## Example

    l10n/addresses.yml:30:13: warning: "http://example.com/a" has moved for good (301): write "https://example.com/a"
    [external-link-moved]
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from helpcentre.finding import Severity
from helpcentre.outside.model import Answer, Mention, Outcome, Outside, Remark

SEVERITY = Severity.WARNING

_FOR_GOOD = frozenset({301, 308})
_LANGUAGE = re.compile(r"/[a-z]{2}(?:[-_][a-z]{2})?(?=/|$)", re.IGNORECASE)


def check(outside: Outside) -> Iterator[Remark]:
    """Tell every place of such an address, with the new one."""
    for mention, answer in outside.told(Outcome.ANSWERED):
        if answer.is_good and not answer.lost and (new := _new(mention, answer)):
            message = f'"{mention.written}" has moved for good ({answer.hops[0].status}): write "{new}"'
            yield Remark(mention, message, mention.rewritten(new))


def _new(mention: Mention, answer: Answer) -> str | None:
    new = None
    for hop in answer.hops:
        if hop.status not in _FOR_GOOD:
            break
        new = hop.to
    if new is None or new == mention.page or _downgrades(mention.page, new) or _adds_language(mention.page, new):
        return None
    return new


def _downgrades(old: str, new: str) -> bool:
    return old.startswith("https:") and not new.startswith("https:")


def _adds_language(old: str, new: str) -> bool:
    before, after = urlsplit(old), urlsplit(new)
    if before.netloc.removeprefix("www.") != after.netloc.removeprefix("www."):
        return False
    paths = before.path.rstrip("/"), after.path.rstrip("/")
    return paths[0] != paths[1] and _LANGUAGE.sub("", paths[1], count=1) == paths[0]
