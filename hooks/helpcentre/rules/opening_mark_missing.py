"""A Spanish question or exclamation has no mark at its beginning.

## Why

Readers of Spanish learn from ¿ that a question begins; without it they read the sentence twice.

## Fix

Put it in front of the question; `helpcentre fix` does.

## Example

    docs/es/pay.md:7:1: error: no "¿" before what "?" ends [opening-mark-missing]
"""

import re
from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.languages import pair_of
from helpcentre.words.slips import slips
from helpcentre.words.typography import opening_marks

CERTAIN = True
_QUOTED = re.compile(r"[^\"'«“„?!]*[\"'«“„]([^\"'»”“?!]+[?!])")


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each place."""
    for fault in slips(document, site, opening_marks):
        if not _is_name(document, site, fault):
            yield fault


def _is_name(document: Document, site: Site, fault: Fault) -> bool:
    """Tell whether the mark is part of a name, or of words in quotation marks, that the source has too: Yahoo!"""
    pair = pair_of(document, site)
    line = document.line(fault.line)[fault.column - 1 :]
    named = re.match(r"[^\W\d_]+!(?= \w)", line) or _QUOTED.match(line)
    return bool(pair and named and named[named.lastindex or 0] in pair.source.text)
