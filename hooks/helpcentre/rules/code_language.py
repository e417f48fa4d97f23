"""A code block is marked as another language than its source's.

## Why

The language decides how the code is coloured, and whether it is a diagram at all.

## Fix

Write the language after the marks that open the block, as the source has it.

## Example

    docs/fr/api.md:12:1: error: the code block is marked as "bash", its source (docs/en/api.md:12) as "python" [code-language]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.codelines import information, languages
from helpcentre.structure.faults import faults


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each pair of code blocks with two languages; letter case doesn't count, other names for one don't either."""
    for match in pair.blocks.matches:
        if match.source.kind is Kind.CODE and match.same_kind:
            ours, theirs = information(match.source, pair.source), information(match.translation, pair.translation)
            if ours != theirs and languages(ours)[1] != languages(theirs)[1]:
                here, source = match.translation, pair.source.place(match.source.line, match.source.column)
                there, name = (f'"{name}"' if name else "none" for name in (languages(ours)[0], languages(theirs)[0]))
                message = f"the code block is marked as {name}, its source ({source}) as {there}"
                yield Fault(here.line, here.column, message, source, follows_from=faults(pair).cause(here.line))
