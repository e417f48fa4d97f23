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

from helpcentre.outline import Outline, topmost
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every heading that renders nothing; of a chapter that is extra whole, its first."""
    if not pair.headings.extra:
        return
    twins = {line for double in faults(pair).blocks.doubled for line in (double.block.line, double.original.line)}
    for heading, below in topmost(pair.headings.extra, Outline(pair.translation)):
        chapter = f" with the {below} below it" if below else ""
        message = f'heading "{heading.text}"{chapter} has no counterpart in {pair.source.path}'
        cause = "block-doubled" if heading.line in twins else faults(pair).cause(heading.line)
        yield Fault(heading.line, heading.column, message, follows_from=cause)
