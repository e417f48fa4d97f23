"""The hosts that a page names: in links, in definitions, in raw HTML, and written out in its text."""

from collections.abc import Iterator
from typing import NamedTuple

from helpcentre.document import Document, Form, Span
from helpcentre.hosts import host, written
from helpcentre.keeping import kept
from helpcentre.markup import elements, without_markup


class Named(NamedTuple):
    """A host, where it stands, and the address that names it (the host alone where it is written out)."""

    line: int
    column: int
    host: str
    address: str


def named(document: Document) -> tuple[Named, ...]:
    """Give the hosts in the order of the page, each place once; what is shown as code names none.

    An address that all pages share is no part of the page that refers to it.
    """
    return kept(document, "named_hosts", lambda: tuple(sorted(set(_all(document)))))


def _all(document: Document) -> Iterator[Named]:
    if not any(mark in document.text for mark in ("//", "@", "\\\\", "ttp")):
        return
    places: set[tuple[int, str]] = set()
    for at, target in own_addresses(document):
        if name := host(target):
            places.update((line, name) for line in range(at.line, at.end_line + 1))
            yield Named(at.line, at.column, name, target)
    for found in _others(document):
        if (found.line, found.host) not in places:
            yield found


def own_addresses(document: Document) -> Iterator[tuple[Span, str]]:
    """Give the targets that the page itself says, of definitions and of links, each once."""
    own = {definition.label.lower() for definition in document.definitions}
    for definition in document.definitions:
        yield definition.at, definition.target
    for link in document.links:
        # A reference leads where its definition says, and addresses that the whole site shares are no translation.
        if link.form is not Form.REFERENCE or (link.label.lower() not in own and link.target_at):
            yield link.at, link.target


def _others(document: Document) -> Iterator[Named]:
    for element in elements(document):
        for address in element.addresses():
            if name := host(address):
                yield Named(element.line, element.column, name, address)
    for number, text in enumerate(without_markup(document), 1):
        for at, name in written(text):
            yield Named(number, at + 1, name, name)
