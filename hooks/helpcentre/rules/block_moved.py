"""A block stands in another place than in the source.

## Why

What a warning warns of, or what "the following" refers to, is no longer what follows it. Most often a block of the
source was moved and the translation left as it was.

## Fix

Move the block to where the message says that it belongs.

## Example

    docs/fr/pay.md:20:1: error: admonition "Remarque" stands elsewhere than admonition "Note" (docs/en/pay.md:9); it belongs after paragraph "Préparez votre carte." (line 7) [block-moved]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import is_step, named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each block that has changed its place, but headings, which have a rule of their own, and steps."""
    found = faults(pair)
    for match in found.odd:
        here = match.translation
        if not match.moved or is_step(match.source, found.source):
            continue
        source = pair.source.place(match.source.line, match.source.column)
        yield Fault(
            line=here.line,
            column=here.column,
            message=f"{named(here, found.translation)} stands elsewhere than {named(match.source, found.source)} "
            f"({source}); it belongs {found.homes.of(match.source).words}",
            source=source,
            follows_from=found.cause(here.line),
        )
