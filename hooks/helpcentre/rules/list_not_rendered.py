"""Lines that ought to be a list are printed as one paragraph.

## Why

Steps run together into a block of text, and their order is lost. Python-Markdown begins a list only after a blank
line, and takes a line for an item only when its mark is `-`, `*`, `+` or a number with a full stop, with a space
after it.

## Fix

Put a blank line before the list, and begin each item with one of these marks and a space.

## Example

    Cliquez sur :
    - Modifier
    - Enregistrer

needs a blank line after the first line.
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.finding import Fix
from helpcentre.listlines import Damage, Line, swallowed
from helpcentre.rule import Fault

_REASONS = {
    Damage.NO_BLANK: "is a line of the paragraph before it: a list needs a blank line",
    Damage.NO_SPACE: "is no item of a list: its mark needs a space after it",
    Damage.OTHER_MARK: 'is no item of a list: items begin with "-" or "1."',
    Damage.ESCAPED: "is no item of a list: its mark has a backslash",
}


def check(document: Document) -> Iterator[Fault]:
    """Tell each list that isn't one, at its first line that isn't an item."""
    for line in swallowed(document):
        quoted = ">" in document.line(line.number)[: line.column]
        fix = None if line.damage is not Damage.NO_BLANK or quoted else _blank_before(line)
        yield Fault(line.number, line.column, f'"{line.text}" {_REASONS[line.damage]}', fix=fix)


def _blank_before(line: Line) -> Fix:
    return Fix(line.number, 1, line.number, 1, "\n")
