"""Two paragraphs of the source are one in the translation.

## Why

Nothing is lost, but whoever compares the two pages line by line stumbles over it, and so does the next update.

## Fix

Part the paragraph where the second one of the source begins.

## Example

    docs/fr/pay.md:9:1: warning: paragraph "Ouvrez le menu et choisissez Payer." is two in the source: "Open the menu." (docs/en/pay.md:9) and "Choose Pay." (line 11) [block-joined]
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
    """Tell each paragraph that was put together; items have a rule of their own."""
    for group in pair.blocks.regrouped:
        if len(group.source) > 1 and group.source[0].kind is not Kind.ITEM:
            here, (first, second) = group.translation[0], group.source[:2]
            source = pair.source.place(first.line, first.column)
            parts = [quoted(says(block, pair.source)) for block in (first, second)]
            message = (
                f"paragraph {quoted(says(here, pair.translation))} is two in the source: "
                f"{parts[0]} ({source}) and {parts[1]} (line {second.line})"
            )
            yield Fault(here.line, here.column, message, source, follows_from=faults(pair).cause(here.line))
