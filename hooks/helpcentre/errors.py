"""What stops a run before anything could be compared."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One piece of bad input: the file, the line where one is known, and what is wrong with it."""

    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        """Give the line that is told."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}" if place else self.message


class InputError(Exception):
    """Bad input, all of it that was found; its text is one line a problem."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Take the problems in any order; each is kept once."""
        self.problems = tuple(sorted(set(problems), key=lambda p: (p.path, p.line or 0, p.message)))
        super().__init__("\n".join(map(str, self.problems)))

    @classmethod
    def at(cls, path: str, message: str, line: int | None = None) -> "InputError":
        """Make the error of a single problem."""
        return cls([Problem(path, line, message)])
