"""An address in the project's file of addresses can't be followed, or can't be trusted.

It is malformed, without encryption though the file has the same with it, that of a shortener or redirector, or its host
looks like another one in the file.

## Why

The file is the list of what readers may be sent to, and every language uses it: one wrong line is wrong seven times.

## Fix

Write the whole address, as the browser shows it when the page is open. Of two hosts that look alike, ask who put the
second one there.

## Example

    l10n/addresses.yml:9:1: error: "pay": host "logmeln.com" looks like "logmein.com" of "pricing" [address-unsound]
"""

from collections.abc import Iterator

from helpcentre.built.strange import malformed
from helpcentre.disguises import disguise
from helpcentre.hosts import host
from helpcentre.lookalikes import owner, readable, resembles
from helpcentre.rule import Fault
from helpcentre.site import Site


def check(site: Site) -> Iterator[Fault]:
    """Tell every such line once."""
    owners: dict[str, str] = {}
    for name, line in site.around.lines.items():
        address = site.references.get(name, "")
        found = host(address)
        own = owner(found) if found else ""
        if wrong := _wrong(address, site) or _alike(own, owners):
            yield Fault(line, 1, f'"{name}": {wrong}', path=site.around.addresses)
        elif own:
            owners.setdefault(own, name)


def _wrong(address: str, site: Site) -> str | None:
    said = malformed(address) or disguise(address)
    if said:
        return f'"{address}" {said}'
    secure = address.replace("http:", "https:", 1)
    if address.startswith("http:") and secure in site.references.values():
        return f'"{address}" is "{secure}" in another line'
    return None


def _alike(own: str, owners: dict[str, str]) -> str | None:
    same = next((other for other in owners if own and resembles(own, other)), None)
    return f'host "{readable(own)}" looks like "{readable(same)}" of "{owners[same]}"' if same else None
