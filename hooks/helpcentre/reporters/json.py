"""The report as JSON, for other programs; the form is a contract."""

import json
from typing import Any

from helpcentre.finding import Finding, Severity
from helpcentre.report import Report

VERSION = 1


def report(report: Report) -> list[str]:
    """Give the report as lines of one JSON object, indented, with every character as it is."""
    content = {
        "version": VERSION,
        "summary": {
            "pages": report.summary.pages,
            "languages": list(report.summary.languages),
            **report.summary.counts._asdict(),
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
        },
        "findings": [_finding(finding) for finding in report.findings],
    }
    return json.dumps(content, ensure_ascii=False, indent=2).split("\n")


def _finding(finding: Finding) -> dict[str, Any]:
    source, fix = finding.source, finding.fix
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "language": finding.language,
        "source": {"path": source.path, "line": source.line} if source else None,
        "fix": {
            "line": fix.line,
            "column": fix.column,
            "end_line": fix.end_line,
            "end_column": fix.end_column,
            "text": fix.text,
        }
        if fix
        else None,
    }
