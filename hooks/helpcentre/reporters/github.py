"""Findings as annotations of GitHub's workflows, shown at the line in a pull request."""

from helpcentre.report import Report
from helpcentre.reporters import text


def report(report: Report) -> list[str]:
    """Give one annotation a finding, and what was compared."""
    annotations = [
        f"::{finding.severity} file={_property(finding.path)},line={finding.line},col={finding.column},"
        f"title={_property(finding.rule)}::{_escaped(finding.message)}"
        for finding in report.findings
    ]
    return [*annotations, text.summary(report)]


def _escaped(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")
