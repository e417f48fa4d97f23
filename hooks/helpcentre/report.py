"""What a check tells in the end, for the reporters."""

from dataclasses import dataclass
from typing import Any, Protocol

from helpcentre.finding import Finding, Severity


class Counted(Protocol):
    """How much there is of what, by the name of the thing in the plural."""

    def _asdict(self) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was compared, so that a check that looked at nothing is seen."""

    pages: int
    languages: tuple[str, ...]
    counts: Counted


@dataclass(frozen=True, slots=True)
class Report:
    """The findings, sorted, each once, and what was compared."""

    findings: tuple[Finding, ...]
    summary: Summary

    def count(self, severity: Severity) -> int:
        """Give the number of findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)
