"""One item of a list is two in the translation, or two are one.

## Why

Steps are counted: from there on every number differs from the source's, and "go back to step 4" leads nowhere.

## Fix

Join or part the items as the source has them.

## Example

    docs/fr/pay.md:9:1: error: items "Ouvrez le menu." and "Choisissez Payer." (line 10) are one in the source, "Open the menu and choose Pay." (docs/en/pay.md:9) [item-regrouped]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import quoted, says


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each item that was parted, and each that was put together."""
    for group in pair.blocks.regrouped:
        if group.source[0].kind is Kind.ITEM:
            here, first = group.translation[0], group.source[0]
            source = pair.source.place(first.line, first.column)
            ours = [quoted(says(block, pair.source)) for block in group.source]
            theirs = [quoted(says(block, pair.translation)) for block in group.translation]
            if len(theirs) > 1:
                line = group.translation[1].line
                message = f"items {theirs[0]} and {theirs[1]} (line {line}) are one in the source, {ours[0]} ({source})"
            else:
                line = group.source[1].line
                message = f"item {theirs[0]} is two in the source: {ours[0]} ({source}) and {ours[1]} (line {line})"
            yield Fault(here.line, here.column, message, source, follows_from=faults(pair).cause(here.line))
