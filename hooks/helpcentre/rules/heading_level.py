"""A heading is of another level than its counterpart in the source.

## Why

The table of contents, the search and screen readers take the level for the structure: a section of the wrong level
turns up inside its neighbour, or takes its neighbours in.

## Fix

Give the heading as many `#` as its counterpart has. When a chapter was shifted with all that is below it, it is told
once, at its first heading.

## Example

    docs/fr/pay.md:9:1: error: heading "Payer" is of level 3, "Pay" (docs/en/pay.md:9) of level 2 [heading-level]
"""

from collections.abc import Iterator

from helpcentre.document import Block, Document
from helpcentre.finding import Fix
from helpcentre.outline import Outline
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every heading of another level, unless the one above it has been shifted as far."""
    shifts = {id(match.source): match.translation.level - match.source.level for match in pair.headings.matches}
    if not any(shifts.values()):
        return
    outline = Outline(pair.source)
    for match in pair.headings.matches:
        shift = shifts[id(match.source)]
        parent = outline.parent(match.source)
        if shift == 0 or (parent is not None and shifts.get(id(parent)) == shift):
            continue
        counterpart = pair.source.place(match.source.line, match.source.column)
        yield Fault(
            line=match.translation.line,
            column=match.translation.column,
            message=f'heading "{match.translation.text}" is of level {match.translation.level}, '
            f'"{match.source.text}" ({counterpart}) of level {match.source.level}',
            source=counterpart,
            fix=_fix(match.translation, match.source.level, pair.translation),
        )


def _fix(heading: Block, level: int, document: Document) -> Fix | None:
    start = heading.column - 1
    text = document.line(heading.line)[start:]
    marks = len(text) - len(text.lstrip("#"))
    if marks != heading.level:
        return None  # underlined, or written in HTML
    return Fix(heading.line, heading.column, heading.line, heading.column + marks, "#" * level)
