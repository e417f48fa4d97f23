"""An address runs or carries something instead of leading somewhere, and the source doesn't have it.

## Why

`javascript:` and `vbscript:` run a script when a reader follows the link; `data:` carries a page of its own, which
looks like ours; `file:` opens a reader's own files. On a site about payments that is how phishing gets in.

## Fix

Write the address that the source has.

## Example

`[Pay](javascript:pay())` in the translation of `[Pay](pay.md)`.
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.hosts import plain, unsafe
from helpcentre.markup import Harm, added
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each link, picture, definition or element with such an address."""
    known = {plain(target) for _, _, target in _targets(pair.source)}
    told: set[tuple[int, int]] = set()
    for line, column, target in _targets(pair.translation):
        if unsafe(target) and plain(target) not in known:
            told.add((line, column))
            yield _fault(line, column, target)
    for item in added(pair):
        place = item.element.line, item.element.column
        if item.harm is Harm.UNSAFE and place not in told and plain(item.what) not in known:
            yield _fault(*place, item.what)


def _targets(document: Document) -> Iterator[tuple[int, int, str]]:
    defined = {definition.label.lower() for definition in document.definitions}
    for definition in document.definitions:
        yield definition.at.line, definition.at.column, definition.target
    for link in document.links:
        if link.label.lower() not in defined:
            yield link.line, link.column, link.target


def _fault(line: int, column: int, target: str) -> Fault:
    return Fault(line, column, f'address "{" ".join(target.split())[:60]}" begins with "{unsafe(target)}:"')
