"""An address is written with `http:`, and with `https:` elsewhere on the same page.

## Why

What is sent without encryption can be read and changed on its way. That the same address works with `https:` is what
the page itself says.

## Fix

Write `https:`.

## Example

    docs/fr/pay.md:9:3: error: "http://www.example.com/pay" is "https://www.example.com/pay" in line 5
    [address-insecure]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.finding import Fix
from helpcentre.rule import Fault


def check(document: Document) -> Iterator[Fault]:
    """Tell each link by http whose address the page has with https too."""
    if "http://" not in document.text:
        return
    secure = {link.target: link.line for link in document.links if link.target.startswith("https://")}
    for link in document.links:
        better = link.target.replace("http://", "https://", 1)
        if link.target.startswith("http://") and better in secure:
            at = link.target_at
            fix = Fix(at.line, at.column, at.line, at.column + len("http://"), "https://") if at else None
            message = f'"{link.target}" is "{better}" in line {secure[better]}'
            yield Fault(link.line, link.column, message, fix=fix)
