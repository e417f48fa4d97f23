"""A page names a host that the project's file of addresses doesn't have.

## Why

The file of addresses is the list of hosts that readers may be sent to, in every language. A link to any other host is
how phishing gets in, or an address that only its author knows and nobody looks after.

## Fix

Take the address out, or add it to the file of addresses, where it can be seen and checked, and write its name.

## Example

    docs/fr/pay.md:9:3: error: host "pay.example.net" is not in l10n/addresses.yml [host-unlisted]
"""

from collections.abc import Iterator

from helpcentre.built.strange import malformed
from helpcentre.disguises import disguise
from helpcentre.document import Document
from helpcentre.hosts import international
from helpcentre.links.allowed import alike, allowed, is_allowed
from helpcentre.links.named import named
from helpcentre.rule import Fault
from helpcentre.site import Site


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each host once a page, where it first stands."""
    if not allowed(site):
        return
    worse = {international(place.host) for place, _ in alike(document, site)}
    seen: set[str] = set()
    for place in named(document):
        name = international(place.host)
        if name in seen or is_allowed(place.host, site):
            continue
        seen.add(name)
        cause = "host-lookalike" if name in worse else _cause(place.address)
        message = f'host "{place.host}" is not in {site.around.addresses or "the file of addresses"}'
        yield Fault(place.line, place.column, message, follows_from=cause)


def _cause(address: str) -> str | None:
    if malformed(address):
        return "address-malformed"
    return "address-disguised" if disguise(address) else None
