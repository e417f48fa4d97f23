"""Lines and columns of offsets in a text, for many offsets in long texts."""

from bisect import bisect_right


class Offsets:
    """Where the lines of one text begin."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self.starts = line_starts(text)

    def position(self, offset: int) -> tuple[int, int]:
        """Give the line and the column of an offset, from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def line_starts(text: str) -> list[int]:
    """Give the offset at which each line of a text begins."""
    starts = [0]
    while (found := text.find("\n", starts[-1])) >= 0:
        starts.append(found + 1)
    return starts
