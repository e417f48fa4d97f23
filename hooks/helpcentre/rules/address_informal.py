"""Readers are addressed informally on a page that addresses them formally.

Known are *vous* and *tu*, *Sie* and *du*, *usted* and *tú*, *Lei* and *tu*, *você* and *tu*, *u* and *je*. A page
that is informal throughout isn't told, unless the settings name its language as one that is `formal` on every page,
nor is what stands in quotation marks.

## Why

A letter that begins with *Sie* and goes on with *du* was written by nobody.

## Fix

Address the reader as the rest of the page does.

## Example

    docs/fr/pay.md:7:14: error: "ton" addresses the reader informally [address-informal]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.languages import language_of
from helpcentre.words.manners import informal


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each informal word."""
    language = language_of(document, site)
    for reading, start, end in informal(document, language, formal=language in site.lexicon.formal):
        yield reading.fault((start, end), f'"{reading.shown[start:end]}" addresses the reader informally')
