"""A page writes an outside address that belongs into the project's file of addresses.

## Why

An address that stands once is changed once. Written out in seven languages it is forgotten in one of them, and the
reader of that language gets an error page.

## Fix

Write the name that the file of addresses has for it: `[GoTo Admin][goto-admin]`. Where it has none, add one.

## Example

    docs/fr/pay.md:9:3: error: "https://admin.goto.com" is "goto-admin" in l10n/addresses.yml; write its name
    [address-unlisted]
"""

import re
from collections.abc import Iterator

from helpcentre.built.strange import malformed
from helpcentre.disguises import disguise
from helpcentre.document import Document
from helpcentre.hosts import host
from helpcentre.links.allowed import is_allowed
from helpcentre.links.named import own_addresses
from helpcentre.rule import Fault
from helpcentre.site import Site

_OUTSIDE = re.compile(r"(?:https?|mailto|tel|sms):|//", re.IGNORECASE)


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell every outside address of a link or a definition, where there is a file of addresses."""
    if not site.references:
        return
    for at, target in own_addresses(document):
        name = host(target)
        # The site's own addresses, and hosts that aren't allowed, are told by rules of their own.
        if (
            not _OUTSIDE.match(target)
            or malformed(target)
            or (name and not is_allowed(name, site))
            or _own(target, site)
        ):
            continue
        yield Fault(at.line, at.column, f'"{target}" {_said(target, site)}', follows_from=_cause(target, document))


def _cause(target: str, document: Document) -> str | None:
    if disguise(target):
        return "address-disguised"
    secure = target.replace("http:", "https:", 1)
    return "address-insecure" if secure != target and any(link.target == secure for link in document.links) else None


def _own(target: str, site: Site) -> bool:
    return bool(site.around.url) and host(target) == host(site.around.url)


def _said(target: str, site: Site) -> str:
    file = site.around.addresses or "the file of addresses"
    known = next((name for name, address in site.references.items() if _bare(address) == _bare(target)), None)
    return f'is "{known}" in {file}; write its name' if known else f"is not in {file}"


def _bare(address: str) -> str:
    return re.sub(r"^https?:", "", address).rstrip("/").lower()
