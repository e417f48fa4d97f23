"""The translation names a host that its source doesn't name.

## Why

Readers trust the help centre's links. A link to another host, however much it looks like the right one, is how
phishing gets into a translation; more often it is a slip, or an address that only its translator knows. The same
host in another language (`fr.wikipedia.org` for `en.wikipedia.org`, `www.` or none) is lawful, and so are other
paths on it.

## Fix

Link to the host that the source names, or add the address to the source's page first.

## Example

`[Pay](https://paypa1.com/)` in the translation of `[Pay](https://paypal.com/)`.
"""

from collections.abc import Iterator

from helpcentre.document import Document, Form, Span
from helpcentre.hosts import host, international, written
from helpcentre.markup import added, elements, without_markup
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each host once, where it first stands; what is shown as code is compared letter by letter elsewhere."""
    here = sorted(set(_hosts(pair.translation)))
    if not here:
        return
    known = {international(name) for _, _, name in _hosts(pair.source)}
    known.update(international(name) for line in pair.source.lines for _, name in written(line))
    worse = {(item.element.line, item.element.column) for item in added(pair)}
    for line, column, name in here:
        if international(name) not in known and (line, column) not in worse:
            known.add(international(name))
            yield Fault(line, column, f'host "{name}" is not in {pair.source.path}')


def _hosts(document: Document) -> Iterator[tuple[int, int, str]]:
    if not any(mark in document.text for mark in ("//", "@", "\\\\", "ttp")):
        return
    places: set[tuple[int, str]] = set()
    for at, target in _targets(document):
        if name := host(target):
            places.update((line, name) for line in range(at.line, at.end_line + 1))
            yield at.line, at.column, name
    for line, column, name in _others(document):
        if (line, name) not in places:
            yield line, column, name


def _targets(document: Document) -> Iterator[tuple[Span, str]]:
    own = {definition.label.lower() for definition in document.definitions}
    for definition in document.definitions:
        yield definition.at, definition.target
    for link in document.links:
        # A reference leads where its definition says, and addresses that the whole site shares are no translation.
        if link.form is not Form.REFERENCE or (link.label.lower() not in own and link.target_at):
            yield link.at, link.target


def _others(document: Document) -> Iterator[tuple[int, int, str]]:
    for element in elements(document):
        for name in filter(None, map(host, element.addresses())):
            yield element.line, element.column, name
    for number, text in enumerate(without_markup(document), 1):
        for at, name in written(text):
            yield number, at + 1, name
