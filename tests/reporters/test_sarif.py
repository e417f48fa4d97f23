"""SARIF: what is used of it keeps to the published schema, and points to the same places as the other reports."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from helpcentre.engine import Report
from helpcentre.finding import Place
from helpcentre.reporters import told
from helpcentre.rule import rules
from tests.reporters.reports import EVERYDAY, NASTY, NOTHING, STEPS, SUMMARY

# The part of the schema that is used: what each object may have, with a mark for what it must. The whole of it
# (110 kB) is at the address that the report names; every report of the tests was held against that once.
SCHEMA: Mapping[str, Mapping[str, Any]] = {
    "log": {"$schema": str, "version!": {"2.1.0"}, "runs!": ["run"]},
    "run": {"tool!": "tool", "columnKind": {"unicodeCodePoints"}, "originalUriBaseIds": dict, "results": ["result"]},
    "tool": {"driver!": "component"},
    "component": {"name!": str, "rules": ["descriptor"]},
    "descriptor": {
        "id!": str, "shortDescription": "multiformat", "fullDescription": "multiformat", "help": "multiformat",
        "defaultConfiguration": "configuration",
    },
    "multiformat": {"text!": str, "markdown": str},
    "configuration": {"level": {"error", "warning"}},
    "result": {
        "ruleId": str, "ruleIndex": int, "level": {"error", "warning"}, "message!": "message",
        "locations": ["location"], "relatedLocations": ["location"], "partialFingerprints": dict, "fixes": ["fix"],
        "properties": dict,
    },
    "message": {"text": str},
    "location": {"id": int, "physicalLocation": "physical", "message": "message"},
    "physical": {"artifactLocation": "artifact", "region": "region"},
    "artifact": {"uri": str, "uriBaseId": str},
    "region": {"startLine": int, "startColumn": int, "endLine": int, "endColumn": int, "snippet": "content"},
    "content": {"text": str},
    "fix": {"description": "message", "artifactChanges!": ["change"]},
    "change": {"artifactLocation!": "artifact", "replacements!": ["replacement"]},
    "replacement": {"deletedRegion!": "region", "insertedContent": "content"},
}  # fmt: skip


def require(value: Any, kind: Any) -> None:
    if isinstance(kind, set):
        assert value in kind
    elif isinstance(kind, list):
        assert isinstance(value, list)
        for item in value:
            require(item, kind[0])
    elif isinstance(kind, str):
        known = {key.rstrip("!"): inner for key, inner in SCHEMA[kind].items()}
        assert set(value) <= set(known)
        assert {key.rstrip("!") for key in SCHEMA[kind] if key.endswith("!")} <= set(value)
        for key, inner in value.items():
            require(inner, known[key])
    else:
        assert isinstance(value, kind)
        assert kind is not int or value >= 0


def log(report: Report) -> Any:
    return json.loads("\n".join(told(report, "sarif")))


def results(report: Report) -> list[Any]:
    found: list[Any] = log(report)["runs"][0]["results"]
    return found


@pytest.mark.parametrize("report", [EVERYDAY, NASTY, NOTHING])
def test_it_keeps_to_the_schema(report: Report) -> None:
    require(log(report), "log")


def test_every_rule_has_its_manual() -> None:
    described = log(NOTHING)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == [rule.id for rule in rules()]
    assert all("## Fix" in rule["help"]["markdown"] for rule in described)
    assert not any(rule["fullDescription"]["text"].startswith("#") for rule in described)


def test_places() -> None:
    broken, steps = results(EVERYDAY)
    place = steps["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "docs/fr/a%20b.md", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 3, "startColumn": 13, "snippet": {"text": "## Étapes {#etapes}"}}
    assert steps["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "docs/en/a%20b.md"
    assert (steps["level"], broken["level"]) == ("error", "warning")
    assert "relatedLocations" not in broken
    driver = log(EVERYDAY)["runs"][0]["tool"]["driver"]
    assert [driver["rules"][result["ruleIndex"]]["id"] for result in (broken, steps)] == ["link-broken", "heading-id"]


def test_a_file_outside_of_the_working_directory() -> None:
    (result,) = results(Report((replace(STEPS, path="/x/é.md"),), SUMMARY))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///x/%C3%A9.md"}


def test_a_fix() -> None:
    (change,) = results(EVERYDAY)[1]["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": "steps"}
    assert replacement["deletedRegion"] == {"startLine": 3, "startColumn": 13, "endLine": 3, "endColumn": 19}


def test_fingerprints_stay_when_lines_shift_and_tell_twins_apart() -> None:
    source = Place("docs/en/a b.md", 9, 1)
    shifted = replace(STEPS, line=8, message=STEPS.message.replace(":3)", ":9)"), source=source)
    other = replace(STEPS, text="## Étapes", line=9)

    def prints(*found: Any) -> list[str]:
        return [result["partialFingerprints"]["helpcentreIdentity/v1"] for result in results(Report(found, SUMMARY))]

    assert prints(STEPS) == prints(shifted)
    assert len(set(prints(STEPS, shifted, other))) == 3
