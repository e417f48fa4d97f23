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

from helpcentre.outline import descendants, home
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every heading that nothing renders; of a chapter that is missing whole, its first."""
    missing = {id(heading) for heading in pair.headings.missing}
    told: set[int] = set()
    for heading in pair.headings.missing:
        if id(heading) in told:
            continue
        below = descendants(heading, pair.source)
        whole = all(id(inner) in missing for inner in below)
        told.update(id(inner) for inner in below if whole)
        sections = f" with the {len(below)} below it" if below and whole else ""
        place = home(heading, pair)
        yield Fault(
            line=place.line,
            column=1,
            message=f'heading "{heading.text}" ({pair.source.place(heading.line)}){sections} '
            f"has no counterpart here; it belongs {place}",
            source=pair.source.place(heading.line, heading.column),
        )
