"""Findings as lines of text that a terminal or an editor makes clickable."""

from collections.abc import Mapping
from types import MappingProxyType

from helpcentre.engine import Report
from helpcentre.finding import Finding, Severity

_COLOURS: Mapping[Severity, str] = MappingProxyType({Severity.ERROR: "31", Severity.WARNING: "33"})


def report(report: Report, *, colour: bool = False) -> list[str]:
    """Tell all findings, and in the last line what was compared."""
    told = [line for finding in report.findings for line in lines(finding, colour=colour)]
    return [*told, summary(report)]


def lines(finding: Finding, *, colour: bool = False) -> list[str]:
    """Tell one finding: place and message, and below them the line of the source, or its own where it has none."""
    place = f"{finding.path}:{finding.line}:{finding.column}"
    severity = _painted(finding.severity, _COLOURS[finding.severity], colour)
    first = f"{_painted(place, '1', colour)}: {severity}: {finding.message} [{finding.rule}]"
    source = finding.source
    below = f"{source}: {source.text.strip()}" if source else finding.text.strip()
    return [first, f"    {_painted(below, '2', colour)}"] if below else [first]


def summary(report: Report) -> str:
    """Say what was compared and how much was found, so that a check of nothing is seen."""
    of = report.summary
    compared = [_count(of.pages, "page") + f" in {_count(len(of.languages), 'language')}"]
    compared += [_count(number, noun.removesuffix("s")) for noun, number in of.counts._asdict().items()]
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    found = [_count(errors, "error")] * bool(errors) + [_count(warnings, "warning")] * bool(warnings)
    return f"{', '.join(compared)}: {' and '.join(found) or '0 faults'}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _painted(text: str, code: str, colour: bool) -> str:
    return f"\033[{code}m{text}\033[0m" if colour else text
