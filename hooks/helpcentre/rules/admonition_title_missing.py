"""An admonition has no title, though its counterpart in the source has one.

## Why

Where no title is written the type is shown in its place, in English: "Note", "Prerequisite".

## Fix

Write the title, translated, after the type.

## Example

    docs/fr/pay.md:9:1: error: admonition of type "prerequisite" has no title; its counterpart has "Before you begin" (docs/en/pay.md:9) [admonition-title-missing]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.boxes import pairs
from helpcentre.structure.faults import faults


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each box that has lost its title."""
    for source, here in pairs(pair):
        if source.title and not here.title and source.name == here.name:
            place = pair.source.place(source.line, source.column)
            message = f'{here.kind} of type "{here.name}" has no title; its counterpart has "{source.title}" ({place})'
            yield Fault(here.line, here.column, message, place, follows_from=faults(pair).cause(here.line))
