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

from helpcentre.outline import descendants, home
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every heading that has changed its place; of a chapter that has moved whole, its first."""
    moved = [match for match in pair.headings.matches if match.moved]
    told: set[int] = set()
    for match in moved:
        if id(match.source) in told:
            continue
        told.update(id(inner) for inner in descendants(match.source, pair.source))
        counterpart = pair.source.place(match.source.line, match.source.column)
        yield Fault(
            line=match.translation.line,
            column=match.translation.column,
            message=f'heading "{match.translation.text}" stands elsewhere than "{match.source.text}" ({counterpart}); '
            f"it belongs {home(match.source, pair)}",
            source=counterpart,
        )
