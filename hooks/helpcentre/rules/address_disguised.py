"""A link leads to a shortener or a redirector, which sends its reader on to who knows where.

## Why

The address doesn't say where it leads, and who owns it can change that at any time. Phishing hides behind both.

## Fix

Open the link once and write the address where it ends.

## Example

    docs/fr/pay.md:9:3: error: "https://bit.ly/3xYz" is an address of the shortener bit.ly; write the one it leads to
    [address-disguised]
"""

from collections.abc import Iterator

from helpcentre.disguises import disguise
from helpcentre.document import Document
from helpcentre.links.named import own_addresses
from helpcentre.rule import Fault


def check(document: Document) -> Iterator[Fault]:
    """Tell every such address of a link or a definition."""
    for at, target in own_addresses(document):
        if said := disguise(target):
            yield Fault(at.line, at.column, f'"{target}" {said}; write the one it leads to')
