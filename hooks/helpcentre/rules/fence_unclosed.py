"""A code block isn't closed where it ought to end.

## Why

It swallows what follows, up to the end of the next block or of the page, or nothing of it is code. The closing line
needs the same marks as the opening one, as many of them, and the same indentation.

## Fix

End the block with the line that it needs; the finding says where it begins.

## Example

A block that ```` ```sh ```` begins and ````` ```` ````` ends.
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.fencemarks import Flaw, Found, flaws
from helpcentre.rule import Fault


def check(document: Document) -> Iterator[Fault]:
    """Tell each block that isn't closed: where it begins, or where the line stands that fails to close it."""
    for found in flaws(document):
        if found.flaw is not Flaw.NOT_OPENED:
            yield Fault(found.at.line, found.at.indent + 1, _message(found))


def _message(found: Found) -> str:
    mark, other = found.at, found.other
    if found.flaw is Flaw.NEVER_CLOSED or other is None:
        end = f"before the next one begins (line {other.line})" if other else "at all"
        return f'code block "{mark.text}{mark.info}" is not closed {end}'
    if mark.text == other.text:
        opening = f"the code block that it closes (line {other.line}) by {other.indent}"
        return f'"{mark.text}" is indented by {mark.indent}, {opening}'
    return f'"{mark.text}" doesn\'t close the code block that "{other.text}" opens (line {other.line})'
