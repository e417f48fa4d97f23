"""A footnote's mark is missing, extra or another one than in the text that it translates.

Marks are compared by the note that they lead to, not by their letters: `[^loi]` is the same as `[^law]` when the one
note translates the other. A note that is missing is told as such.

## Why

The note is at the end of the page and nothing leads to it, or it explains another sentence.

## Fix

Put the mark where the source has it.

## Example

    docs/fr/terms.md:7:1: error: footnote mark "[^law]" (docs/en/terms.md:7) has no counterpart here
    [footnote-mark-differs]
"""

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.inline.compare import Keys
from helpcentre.inline.differences import by_spelling, differences
from helpcentre.inline.faults import differs
from helpcentre.inline.model import What
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every difference between the marks of aligned texts."""
    names = {
        match.translation.name: match.source.name
        for match in pair.blocks.matches
        if match.source.kind is Kind.FOOTNOTE and match.same_kind
    }
    keys = Keys(
        lambda thing: thing.value[2:-1],
        lambda thing: names.get(thing.value[2:-1], thing.value[2:-1]),
    )
    for difference in differences(pair, What.FOOTNOTE, keys=keys, likeness=by_spelling):
        yield differs(difference, fix=not names or list(names) == list(names.values()))
