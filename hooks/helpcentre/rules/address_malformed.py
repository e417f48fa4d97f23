"""An address is written so that no browser or mail program can follow it.

## Why

The reader clicks and nothing happens, or his mail goes nowhere: `mailto:` without a name, a telephone number with
letters in it, one slash too few. What stands before an `@` in a web address is a user's name, however much it looks
like a host: that is a trick of phishing.

## Fix

Write `https://host/path`, `mailto:name@host`, `tel:+4989123456`; spaces are `%20`.

## Example

    docs/fr/help.md:7:12: error: "mailto:support" has "support", which is no mail address [address-malformed]
"""

from collections.abc import Iterator

from helpcentre.built.strange import malformed
from helpcentre.document import Document, Form
from helpcentre.rule import Fault


def check(document: Document) -> Iterator[Fault]:
    """Tell each link and each definition with such an address."""
    if ":" not in document.text:
        return
    for definition in document.definitions:
        if wrong := malformed(definition.target):
            yield Fault(definition.at.line, definition.at.column, f'"{definition.target}" {wrong}')
    for link in document.links:
        if link.form is not Form.REFERENCE and (wrong := malformed(link.target)):
            yield Fault(link.line, link.column, f'"{link.target}" {wrong}')
