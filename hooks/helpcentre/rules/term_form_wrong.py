"""A form stands for a term that the termbase calls wrong.

## Why

A dictionary gives several words for one; only one of them means what the product means by it. A *citation* is a quote
from a book, not one with prices.

## Fix

Use the approved form that is named.

## Example

    docs/fr/quotes.md:7:14: error: "citation" doesn't stand for "quote" (docs/en/quotes.md:7) here; use "devis"
    [term-form-wrong]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.terms import term_faults


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each wrong form in a text whose source has the term."""
    yield from (item.fault for item in term_faults(pair, site) if item.is_wrong_form)
