"""A heading of the source has no counterpart in the translation.

## Why

A section is missing, or its heading is, so that its text hangs below the one before. Readers of the language lack
what it says, and every link to it leads to the top of the page.

## Fix

Translate the section where the message says that it belongs. When a whole chapter is missing, it is told once, with
the number of its sections.

## Example

The source has the headings "Before you pay", "Pay" and "Cancel", the translation has "Payer" and "Annuler":

    docs/fr/pay.md:9:1: error: heading "Before you pay" (docs/en/pay.md:9) has no counterpart here; it belongs before "Payer" (line 9) [heading-missing]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.outline import Homes, Outline, topmost
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every heading that nothing renders; of a chapter that is missing whole, its first."""
    if not pair.headings.missing:
        return
    homes = Homes(pair)
    tail = faults(pair).tail
    for heading, below in topmost(pair.headings.missing, Outline(pair.source)):
        home = homes.of(heading)
        source = pair.source.place(heading.line, heading.column)
        chapter = f" with the {below} below it" if below else ""
        told = f'heading "{heading.text}" ({source})'
        instead = pair.blocks.translation_of(heading)
        if instead and instead.kind is not Kind.HEADING:
            said = named(instead, faults(pair).translation)
            yield Fault(instead.line, instead.column, f"{told} is no heading here, but a {said}", source)
            continue
        yield Fault(
            line=home.line,
            column=1,
            message=f"{told}{chapter} has no counterpart here; it belongs {home.words}",
            source=source,
            follows_from="page-incomplete" if tail and heading.line >= tail.line else None,
        )
