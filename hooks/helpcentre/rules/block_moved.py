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

from helpcentre.blocks import BlockMatch
from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import Faults, faults
from helpcentre.structure.telling import is_step, named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each block that has changed its place, but headings, which have a rule of their own, and steps."""
    found = faults(pair)
    for match in found.odd:
        here = match.translation
        if not match.moved or _is_around_notes(match, found) or is_step(match.source, found.source):
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


def _is_around_notes(match: BlockMatch, found: Faults) -> bool:
    """Tell whether a block is a note, or has moved past notes only: wherever these are written, they are read below."""
    if match.source.kind is Kind.FOOTNOTE:
        return True
    ours, theirs = (
        next((block for block in index.before(block) if block.kind is not Kind.FOOTNOTE), None)
        for index, block in ((found.source, match.source), (found.translation, match.translation))
    )
    return ours is not None and found.blocks.translation_of(ours) is theirs
