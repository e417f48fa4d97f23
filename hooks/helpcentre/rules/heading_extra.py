"""A heading of the translation has no counterpart in the source.

## Why

The source has lost the section, or the translator has added one. Either way readers are told something else than
the readers of the source, and nobody notices when it goes out of date.

## Fix

Remove the section, or add it to the source first.

## Example

    docs/fr/pay.md:14:1: error: heading "Autres modes de paiement" has no counterpart in docs/en/pay.md [heading-extra]
"""

from collections.abc import Iterator

from helpcentre.outline import descendants
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every heading that renders nothing; of a chapter that is extra whole, its first."""
    extra = {id(heading) for heading in pair.headings.extra}
    told: set[int] = set()
    for heading in pair.headings.extra:
        if id(heading) in told:
            continue
        below = descendants(heading, pair.translation)
        whole = all(id(inner) in extra for inner in below)
        told.update(id(inner) for inner in below if whole)
        sections = f" with the {len(below)} below it" if below and whole else ""
        message = f'heading "{heading.text}"{sections} has no counterpart in {pair.source.path}'
        yield Fault(heading.line, heading.column, message)
