"""Findings as lines of text that a terminal or an editor makes clickable."""

from collections.abc import Mapping
from types import MappingProxyType

from helpcentre.finding import Finding, Severity
from helpcentre.report import Report
from helpcentre.reporters.columns import Screen, beside
from helpcentre.reporters.visible import visible

_COLOURS: Mapping[Severity, str] = MappingProxyType({Severity.ERROR: "31", Severity.WARNING: "33"})
_PLAIN = Screen(0)


def report(report: Report, *, screen: Screen | None = None) -> list[str]:
    """Tell all findings, and in the last line what was compared; fitted to a screen where there is one."""
    told = [line for finding in report.findings for line in lines(finding, screen=screen)]
    return [*told, summary(report)]


def lines(finding: Finding, *, screen: Screen | None = None) -> list[str]:
    """Tell one finding: place and message, and below them the line of the source and its own."""
    paint = (screen or _PLAIN).paint
    place = paint(f"{visible(finding.path)}:{finding.line}:{finding.column}", "1")
    severity = paint(finding.severity, _COLOURS[finding.severity])
    return [f"{place}: {severity}: {visible(finding.message)} [{finding.rule}]", *beside(finding, screen)]


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
