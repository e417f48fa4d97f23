"""What a check tells: where, which rule, how bad, and what it says."""

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is: an error fails the check, a warning fails it only in a strict run."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A spot in a file that exists; line and column count from 1, columns in characters."""

    path: str
    line: int
    column: int = 1
    text: str = field(default="", compare=False)
    """The line as its author wrote it, for reporters that show it."""

    def __str__(self) -> str:
        """Give path and line, as messages name a counterpart."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, order=True, slots=True)
class Fix:
    """The one certain remedy: these characters of the finding's file become `text`; ends are exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One fault, told once; findings sort by file and place.

    `source` is the counterpart in the source language, absent where there is none. A page that is missing
    altogether is told at the first line of the file that is to be written.
    """

    path: str
    line: int
    column: int
    rule: str
    severity: Severity
    message: str
    language: str
    source: Place | None = field(default=None, compare=False)
    fix: Fix | None = field(default=None, compare=False)
    text: str = field(default="", compare=False)
    """The faulty line as it stands in the file."""
