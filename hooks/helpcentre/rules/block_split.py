"""One paragraph of the source is two in the translation.

## Why

Nothing is lost, but whoever compares the two pages line by line stumbles over it, and so does the next update.

## Fix

Join the two, or part the source's.

## Example

    docs/fr/pay.md:9:1: warning: paragraphs "Ouvrez le menu." and "Choisissez Payer." (line 11) are one in the source (docs/en/pay.md:9) [block-split]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.finding import Severity
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import quoted, says

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each paragraph that was parted; items have a rule of their own."""
    for group in pair.blocks.regrouped:
        if len(group.translation) > 1 and group.source[0].kind is not Kind.ITEM:
            first, second = group.translation[:2]
            source = pair.source.place(group.source[0].line, group.source[0].column)
            parts = [quoted(says(block, pair.translation)) for block in (first, second)]
            message = f"paragraphs {parts[0]} and {parts[1]} (line {second.line}) are one in the source ({source})"
            yield Fault(first.line, first.column, message, source, follows_from=faults(pair).cause(first.line))
