"""Tables and bars as text."""

from collections.abc import Sequence
from unicodedata import east_asian_width


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Lay out rows under a head: the first column to the left, the others to the right."""
    lines = [list(head), *([str(cell) for cell in row] for row in rows)]
    widths = [max(_width(line[n]) for line in lines) for n in range(len(head))]
    return "\n".join(
        "  ".join(_padded(cell, width, left=n == 0) for n, (cell, width) in enumerate(zip(line, widths, strict=True)))
        for line in (lines[0], ["-" * width for width in widths], *lines[1:])
    )


def share(part: int, whole: int) -> str:
    """Give a share in per cent, with one decimal where rounding would hide that something is missing."""
    if not whole:
        return "–"
    percent = 100 * part / whole
    return f"{percent:.1f} %" if 99 <= percent < 100 else f"{percent:.0f} %"


def at_least(bar: float, part: int, whole: int) -> str:
    """Say whether a share in per cent reaches its bar."""
    reached = bool(whole) and 100 * part >= bar * whole
    return f"bar: ≥ {bar:g} %: {'reached' if reached else 'missed'}, {share(part, whole)}"


def under(bar: float, value: float, unit: str) -> str:
    """Say whether a value stays under its bar."""
    return f"bar: < {bar:g} {unit}: {'reached' if value < bar else 'missed'}, {value:.3g} {unit}"


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _padded(text: str, width: int, *, left: bool) -> str:
    space = " " * (width - _width(text))
    return text + space if left else space + text
