"""A heading stands in another order than in the source.

## Why

Whoever reads a page beside its source, or follows "see the section above", looks in the wrong place. Most often a
section of the source was moved and the translation was left as it was.

## Fix

Move the section, with all that is below its heading, to where the message says that it belongs.

## Example

    docs/fr/pay.md:20:1: error: heading "Payer" stands elsewhere than "Pay" (docs/en/pay.md:9); it belongs before "Annuler" (line 9) [heading-moved]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.outline import Homes, Outline, topmost
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every heading that has changed its place; of a chapter that has moved whole, its first."""
    moved = {id(match.source): match for match in pair.headings.matches if match.moved}
    if not moved:
        return
    homes = Homes(pair)
    for heading, _ in topmost(tuple(match.source for match in moved.values()), Outline(pair.source)):
        here = moved[id(heading)].translation
        source = pair.source.place(heading.line, heading.column)
        yield Fault(
            line=here.line,
            column=here.column,
            message=f'heading "{here.text}" stands elsewhere than "{heading.text}" ({source}); '
            f"it belongs {homes.of(heading).words}",
            source=source,
        )
