"""A reference link names a definition that doesn't exist.

## Why

The site prints it as it stands, brackets and all: the reader sees `[Contact support][contact-suport]` and no link.

## Fix

Write the name as it is defined, on the page or in the project's file of addresses. Names are never translated.

## Example

    docs/fr/pay.md:9:14: error: "contact-suport" is not defined; did you mean "contact-support"? [reference-undefined]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.suggest import did_you_mean


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell every `[text][name]` and `[text][]` whose name nothing defines."""
    for reference in document.undefined:
        known = [*site.references, *(definition.label for definition in document.definitions)]
        message = f'"{reference.label}" is not defined{did_you_mean(reference.label, known)}'
        yield Fault(reference.at.line, reference.at.column, message)
