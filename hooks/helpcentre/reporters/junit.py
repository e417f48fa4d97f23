"""The report as JUnit's XML, which GitLab, Jenkins and their like read.

A suite is a language. A case is a rule that found nothing in it, or a page in which a rule has found something: it
fails for errors, and keeps warnings as its output.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from helpcentre.finding import Finding, Severity
from helpcentre.report import Report
from helpcentre.reporters import text
from helpcentre.rule import rules

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(report: Report) -> list[str]:
    """Give the report as the lines of an XML file."""
    suites = [_suite(language, report) for language in _languages(report)]
    cases = sum(cases for cases, _, _ in suites)
    failures = sum(failures for _, failures, _ in suites)
    head = f'<testsuites name="helpcentre" tests="{cases}" failures="{failures}" errors="0">'
    body = [line for _, _, lines in suites for line in lines]
    return ['<?xml version="1.0" encoding="UTF-8"?>', head, *body, "</testsuites>"]


def _languages(report: Report) -> Sequence[str]:
    return tuple(dict.fromkeys((*report.summary.languages, *(finding.language for finding in report.findings))))


def _suite(language: str, report: Report) -> tuple[int, int, list[str]]:
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in report.findings:
        if finding.language == language:
            found.setdefault((finding.rule, finding.path), []).append(finding)
    failed = {rule for rule, _ in found}
    passed = [rule.id for rule in rules() if rule.id not in failed]
    failures = sum(_is_failed(findings) for findings in found.values())
    cases = len(passed) + len(found)
    counts = {"name": language, "tests": cases, "failures": failures, "errors": 0, "skipped": 0}
    lines = [f"  <testsuite{_attributes(counts)}>"]
    lines += [f"    <testcase{_attributes({'classname': language, 'name': rule})}/>" for rule in passed]
    for (rule, path), findings in sorted(found.items()):
        lines += _case(rule, path, findings)
    return cases, failures, [*lines, "  </testsuite>"]


def _case(rule: str, path: str, findings: Sequence[Finding]) -> Iterator[str]:
    told = "\n".join(_clean(line) for finding in findings for line in text.lines(finding))
    yield f"    <testcase{_attributes({'classname': path, 'name': rule, 'file': path, 'line': findings[0].line})}>"
    if _is_failed(findings):
        error = next(finding for finding in findings if finding.severity is Severity.ERROR)
        message = {"type": rule, "message": error.message}
        yield f"      <failure{_attributes(message)}>{escape(told)}</failure>"
    else:
        yield f"      <system-out>{escape(told)}</system-out>"
    yield "    </testcase>"


def _is_failed(findings: Sequence[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)


def _attributes(values: Mapping[str, object]) -> str:
    return "".join(f" {name}={quoteattr(_clean(str(value)))}" for name, value in values.items())


def _clean(value: str) -> str:
    """Name the characters that XML can't carry."""
    return _NOT_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", value)
