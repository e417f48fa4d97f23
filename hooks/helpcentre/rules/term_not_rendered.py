"""A term of the source isn't rendered by any form that the termbase approves.

The termbase is the file that `terms` names in the configuration, or `--terms FILE`. Inflected forms count, and so do
German and Dutch compounds. Bold labels are held to the catalogue of labels instead.

## Why

Readers take two words for two things. A quote that is a *devis* on one page and a *cotation* on the next sends them
looking for something that isn't there.

## Fix

Use an approved form; where another one is as good, add it to the termbase.

## Example

    docs/fr/quotes.md:7:14: error: term "quote" (docs/en/quotes.md:7) isn't rendered here as "devis" [term-not-rendered]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.words.terms import term_faults


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell each term of a text that has no approved form in the text that renders it, and no wrong one either."""
    yield from (item.fault for item in term_faults(pair, site) if not item.is_wrong_form)
