"""A host outside has a certificate that browsers refuse: expired, of another host, or signed by nobody they know.

## Why

The reader gets a warning that somebody may be reading along, and is asked to go away. On the way to a page about money
he should.

## Fix

Write the address of the host that the certificate is for, or tell those who run the host.

## Example

    l10n/addresses.yml:5:16: error: "https://expired.example.com/" has a bad certificate: certificate has expired
    [external-certificate-bad]
"""

from collections.abc import Iterator

from helpcentre.outside.model import Outcome, Outside, Remark


def check(outside: Outside) -> Iterator[Remark]:
    """Tell every place of an address of such a host."""
    for mention, answer in outside.told(Outcome.CERTIFICATE):
        way = f'leads on to "{answer.hops[-1].to}", which ' if answer.hops else ""
        yield Remark(mention, f'"{mention.written}" {way}has a bad certificate: {answer.detail}')
