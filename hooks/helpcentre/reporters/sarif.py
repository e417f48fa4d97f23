"""The report as SARIF 2.1.0, which code hosts and editors read: rules with their manuals, places, fixes."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from helpcentre.baseline import Identity, identity
from helpcentre.finding import Finding, Fix, Place
from helpcentre.report import Report
from helpcentre.rule import Rule, rules

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"


def report(report: Report) -> list[str]:
    """Give the report as the lines of one JSON object."""
    known = {rule.id: index for index, rule in enumerate(rules())}
    seen: Counter[Identity] = Counter()
    results = [_result(finding, known[finding.rule], seen) for finding in report.findings]
    run = {
        "tool": {"driver": {"name": "helpcentre", "rules": [_rule(rule) for rule in rules()]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "the folder in which the check was run"}}},
        "results": results,
    }
    content = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2).split("\n")


def _rule(rule: Rule) -> dict[str, Any]:
    parts = rule.manual.split("\n## ")
    why = next((part.partition("\n")[2].strip() for part in parts if part.startswith("Why\n")), rule.summary)
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(why.split("\n\n")[0].split())},
        "help": {"text": rule.manual, "markdown": rule.manual},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _result(finding: Finding, index: int, seen: Counter[Identity]) -> dict[str, Any]:
    key = identity(finding)
    seen[key] += 1
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": str(finding.severity),
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": _place(Place(finding.path, finding.line, finding.column, finding.text))}],
        "partialFingerprints": {"helpcentreIdentity/v1": f"{_digest(key)}:{seen[key]}"},
        "properties": {"language": finding.language},
    }
    if source := finding.source:
        message = {"text": "what this is compared with"}
        result["relatedLocations"] = [{"id": 1, "physicalLocation": _place(source), "message": message}]
    if fix := finding.fix:
        result["fixes"] = [_fix(finding.path, fix)]
    return result


def _place(place: Place) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
    if place.text:
        region["snippet"] = {"text": place.text}
    return {"artifactLocation": _file(place.path), "region": region}


def _fix(path: str, fix: Fix) -> dict[str, Any]:
    deleted = {
        "startLine": fix.line,
        "startColumn": fix.column,
        "endLine": fix.end_line,
        "endColumn": fix.end_column,
    }
    replacement = {"deletedRegion": deleted, "insertedContent": {"text": fix.text}}
    text = f'write "{fix.text}"' if fix.text else "remove this"
    changes = [{"artifactLocation": _file(path), "replacements": [replacement]}]
    return {"description": {"text": text}, "artifactChanges": changes}


def _file(path: str) -> Mapping[str, str]:
    if path.startswith("/"):
        return {"uri": f"file://{quote(path)}"}
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _digest(parts: Sequence[str]) -> str:
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
