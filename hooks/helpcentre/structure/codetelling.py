"""How differences in code are told."""

from helpcentre.site import Pair
from helpcentre.structure.codelines import Difference
from helpcentre.structure.telling import quoted


def place(found: Difference) -> tuple[int, int]:
    """Give line and column of what differs; of the block's beginning, where a line is missing."""
    return (found.line, found.translation.column) if found.line else (found.translation.line, found.translation.column)


def message(found: Difference, pair: Pair) -> str:
    """Name the first line that differs, and how many more do."""
    more = f", and {found.count - 1} more differ" if found.count > 1 else ""
    here = quoted(pair.translation.line(found.line).strip()) if found.line else ""
    there = quoted(pair.source.line(found.source_line).strip()) if found.source_line else ""
    where = pair.source.place(found.source_line or found.source.line)
    if here and there:
        return f"line {here} of the code block is {there} in the source ({where}){more}"
    if there:
        return f"line {there} ({where}) of the code block is missing here{more}"
    return f"line {here} of the code block is not in the source's ({where}){more}"
