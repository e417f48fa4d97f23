"""The certificate of a host outside ends soon, and nobody has renewed it yet.

## Why

From that day on browsers warn readers of the host. Certificates are renewed long before their end: one that has less
than three weeks left, and less than a quarter of its time, has been forgotten.

## Fix

Tell those who run the host, if they are ours. If they aren't, look again when the day has come.

## Example

    l10n/addresses.yml:5:16: warning: "https://example.com/": the certificate of example.com ends on 2026-12-01
    [external-certificate-ending]
"""

from collections.abc import Iterator
from datetime import timedelta

from helpcentre.finding import Severity
from helpcentre.outside.model import Outcome, Outside, Remark

SEVERITY = Severity.WARNING

_SOON = timedelta(days=21)


def check(outside: Outside) -> Iterator[Remark]:
    """Tell every place of an address of such a host."""
    for mention, answer in outside.told(Outcome.ANSWERED):
        if answer.ends and answer.began:
            left = answer.ends - outside.now
            if left < _SOON and left < (answer.ends - answer.began) / 4:
                host = f"the certificate of {answer.certified}"
                yield Remark(mention, f'"{mention.written}": {host} ends on {answer.ends.date().isoformat()}')
