"""A block stands there twice, which it doesn't in the source.

## Why

Readers read the same thing again. It comes from merging two versions, or from a translation tool that repeats itself.

## Fix

Remove one of the two.

## Example

    docs/fr/pay.md:11:1: error: paragraph "Préparez votre carte." stands there twice: it is the same as line 9 [block-doubled]
"""  # noqa: E501 - a line of output

import re
from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import named

_TEMPLATES = re.compile(r"\s*(?:(?:\{\{[^{}]*\}\}|\{%[^{}]*%\})\s*)+|\s*:::\s*[\w-]*\s*")
"""What begins or ends a box, as many others do."""


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each block that says what another of the page says, where the source has no such block."""
    found = faults(pair)
    for double in found.blocks.doubled:
        block = double.block
        if _TEMPLATES.fullmatch(pair.translation.line(block.line)) and block.line == block.end_line:
            continue
        name = named(block, found.translation)
        yield Fault(
            line=block.line,
            column=block.column,
            message=f"{name} stands there twice: it is the same as line {double.original.line}",
            follows_from=found.cause(block.line),
        )
