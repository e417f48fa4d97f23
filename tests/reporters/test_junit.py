"""JUnit: well-formed whatever authors write, errors as failures, and a case for every rule that found nothing."""

import xml.etree.ElementTree as ET

from helpcentre.engine import Report
from helpcentre.reporters import told
from helpcentre.rule import rules
from tests.reporters.reports import EVERYDAY, NASTY, NOTHING


def root(report: Report) -> ET.Element:
    return ET.fromstring("\n".join(told(report, "junit")).encode())


def test_the_counts_are_those_of_the_cases() -> None:
    for report in (EVERYDAY, NASTY, NOTHING):
        suites = root(report)
        assert suites.tag == "testsuites"
        for element in (suites, *suites):
            assert int(element.attrib["tests"]) == len(list(element.iter("testcase")))
            assert int(element.attrib["failures"]) == len(list(element.iter("failure")))


def test_a_suite_a_language() -> None:
    assert [suite.attrib["name"] for suite in root(EVERYDAY)] == ["en", "fr", "de"]


def test_what_passes() -> None:
    english, french, _ = root(EVERYDAY)
    ids = [rule.id for rule in rules()]
    assert [case.attrib["name"] for case in english] == ids
    passed = [case.attrib["name"] for case in french if case.attrib["classname"] == "fr"]
    assert passed == [name for name in ids if name != "heading-id"]


def test_an_error_fails_with_both_lines() -> None:
    (case,) = [case for case in root(EVERYDAY).iter("testcase") if case.find("failure") is not None]
    assert case.attrib == {"classname": "docs/fr/a b.md", "name": "heading-id", "file": "docs/fr/a b.md", "line": "3"}
    failure = case.find("failure")
    assert failure is not None
    assert failure.attrib["type"] == "heading-id"
    assert failure.text is not None
    assert "docs/fr/a b.md:3:13: error:" in failure.text
    assert "## Steps {#steps}" in failure.text
    assert "## Étapes {#etapes}" in failure.text


def test_a_warning_passes_and_is_told() -> None:
    (output,) = root(EVERYDAY).iter("system-out")
    assert output.text is not None
    assert "docs/de/a.md:7:5: warning:" in output.text


def test_what_xml_cannot_carry_is_named() -> None:
    (failure,) = root(NASTY).iter("failure")
    assert "\\x1b[2J\\x00\\u202e</pre><script>" in (failure.text or "")
