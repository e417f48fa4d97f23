"""Bold text is no label that the catalogue knows.

With a catalogue of labels, bold text is the name of something on the screen, or a menu path of such names.

## Why

A button that is called otherwise here than on the screen can't be found, and its name can't be held to one form in
all languages.

## Fix

Write the name as the screen has it; put a new label into the catalogue in every language; leave other words plain.

## Example

    docs/en/pay.md:7:8: error: label "Invoice" isn't in the catalogue; did you mean "Invoices"? [label-unknown]
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.labels import Wrong, label_faults, unknown_labels
from helpcentre.words.languages import pair_of


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each label that no language has, unless its counterpart says what it ought to be."""
    if not site.lexicon.labels:
        return
    pair = pair_of(document, site)
    if pair:
        yield from (fault for wrong, fault in label_faults(pair, site) if wrong is Wrong.UNKNOWN)
    else:
        yield from unknown_labels(document, site)
