"""Runs every rule over its fixture, `tests/rules/<rule-id>.yml`: named cases, each a small world and its findings.

A case runs its own rule; `with` names others that take part in it, `baseline` is what the project knows of,
`terms` and `labels` are its termbase and its catalogue of labels, `redirects` and `gone` say where its pages
went; `address` is that of the published site, `nav` the pages of its menu, `templates` what its templates say. A case
about a built site has a `site` (path: content) and its `url` in place of `files`; one about the world outside has
`answers` besides (address: what was answered on 25 November 2026).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpcentre import baseline, builtcheck, config, engine, externalcheck, moves
from helpcentre.address import is_page
from helpcentre.built.reading import read_site
from helpcentre.document import parse
from helpcentre.finding import Finding
from helpcentre.outside import mentions
from helpcentre.outside.model import Answer, Hop, Outcome, Outside
from helpcentre.rule import Rule, rules
from helpcentre.site import Edition, Site
from helpcentre.surroundings import Surroundings, names, words
from helpcentre.terms import Lexicon, read

FIXTURES = Path(__file__).parent
_KEYS = """
    address addresses answers baseline budget config dialect files findings fixes formal gone labels name nav redirects
    site snippets templates terms url whole with
"""
KEYS = frozenset(_KEYS.split())
HEADINGS = ("## Why", "## Fix", "## Example")


@dataclass(frozen=True)
class Case:
    rule: str
    name: str
    content: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


def cases() -> list[Case]:
    return [
        Case(file.stem, content["name"], content)
        for file in sorted(FIXTURES.glob("*.yml"))
        for content in yaml.safe_load(file.read_text(encoding="utf-8"))["cases"]
    ]


def world(files: Mapping[str, str], content: Mapping[str, Any]) -> Site:
    """Make a site of `en/a.md: text`; the source is English; what is in no language's folder lies beside them."""
    languages = sorted({path.partition("/")[0] for path in files if "/" in path} - {"shared"}, key=lambda x: x != "en")
    references = content.get("addresses", {})
    dialect = content.get("dialect", "mkdocs")
    editions = []
    for language in languages:
        own = {path.partition("/")[2]: text for path, text in files.items() if path.startswith(f"{language}/")}
        pages = {
            name: parse(text, f"{language}/{name}", dialect, references) for name, text in own.items() if is_page(name)
        }
        editions.append(Edition(language, language, pages, frozenset(own) - frozenset(pages)))
    beside = frozenset(path for path in files if path.startswith("shared/"))
    known = _lexicon(content), _moves(content), _around(content)
    return Site(tuple(editions), beside, content.get("whole", True), dialect, references, *known)


def _moves(content: Mapping[str, Any]) -> moves.Moves:
    gone = tuple(moves.Gone(path, *rest) for path, rest in content.get("gone", {}).items())
    return moves.Moves("redirects.yml", moves.read(content.get("redirects", ""), "redirects.yml"), gone)


def _around(content: Mapping[str, Any]) -> Surroundings:
    """Make what lies around the pages; the addresses stand one a line from the second line of `addresses.yml`."""
    lines = {name: line for line, name in enumerate(content.get("addresses", {}), start=2)}
    menu = frozenset(content["nav"]) if "nav" in content else None
    used = words(content.get("templates", [])), names(content.get("templates", []))
    taken = frozenset(content["snippets"]) if "snippets" in content else None
    return Surroundings(content.get("address", ""), "addresses.yml" if lines else "", lines, *used, menu, taken)


def _lexicon(content: Mapping[str, Any]) -> Lexicon:
    known = read.terms(content.get("terms", ""), "terms.yml")
    labels = read.labels(content.get("labels", ""), "labels.yml")
    return replace(known, labels=labels, formal=tuple(content.get("formal", ())))


@pytest.mark.parametrize("case", cases(), ids=str)
def test_a_case_has_no_key_that_nothing_reads(case: Case) -> None:
    assert set(case.content) <= KEYS


@pytest.mark.parametrize("case", cases(), ids=str)
def test_case(case: Case) -> None:
    if "site" in case.content:
        assert _told(on_built_site(case.content, case.rule)) == [
            _with_rule(x, case.rule) for x in case.content["findings"]
        ]
        return
    if "answers" in case.content:
        outside = externalcheck.check(on_outside(case.content), [case.rule])
        assert _told(outside) == [_with_rule(x, case.rule) for x in case.content["findings"]]
        assert [each.fix.text for each in outside if each.fix] == case.content.get("fixes", [])
        return
    settings = config.read(case.content.get("config", ""), "helpcentre.toml")
    report = engine.check(
        world(case.content["files"], case.content), settings, [case.rule, *case.content.get("with", [])]
    )
    if "baseline" in case.content:
        entries = baseline.read(case.content["baseline"], "baseline.json")
        report = engine.against(report, entries, settings, [case.rule, *case.content.get("with", [])])
    found = _told(report.findings)
    expected = [line if _RULE.search(line) else _with_rule(line, case.rule) for line in case.content["findings"]]
    assert found == expected


def on_built_site(content: Mapping[str, Any], rule: str) -> Sequence[Finding]:
    files = {path: text.encode() for path, text in content["site"].items()}
    built = read_site({path: len(data) for path, data in files.items()}, files.__getitem__, content.get("url", ""))
    built.budget = content.get("budget", {})
    places = builtcheck.Places(lambda path: files[path].decode(), lambda path: path)
    return builtcheck.check(built, places, [rule])


def on_outside(content: Mapping[str, Any]) -> Outside:
    site = world(content["files"], content)
    pages = [(page, edition.language) for edition in site.editions for page in edition.pages.values()]
    found = [mention for page, language in pages for mention in mentions.of_page(page, language)]
    answers = {address: _answer(**given) for address, given in content["answers"].items()}
    return Outside(mentions.distinct(found), answers, True, datetime(2026, 11, 25, tzinfo=UTC))


def _answer(outcome: str = "answered", **given: Any) -> Answer:
    hops = tuple(Hop(*hop) for hop in given.pop("hops", ()))
    given |= {each: datetime.fromisoformat(given[each]) for each in ("began", "ends") if each in given}
    return Answer(Outcome(outcome), hops=hops, **given)


def _told(findings: Sequence[Finding]) -> list[str]:
    return [f"{f.path}:{f.line}:{f.column} {f.rule}: {f.message}" for f in findings]


_RULE = re.compile(r"^\S+:\d+:\d+ [a-z-]+: ")


def _with_rule(line: str, rule: str) -> str:
    place, _, message = line.partition(" ")
    return f"{place} {rule}: {message}"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_every_rule_has_a_case_that_fires_and_one_that_is_silent(rule: Rule) -> None:
    own = [case.content["findings"] for case in cases() if case.rule == rule.id]
    assert any(own), "no case fires"
    assert not all(own), "no case is silent"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_every_rule_has_a_manual(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert [line for line in rule.manual.splitlines() if line.startswith("## ")] == list(HEADINGS)


def test_every_fixture_has_a_rule() -> None:
    assert {case.rule for case in cases()} == {rule.id for rule in rules()}


def test_messages_keep_the_house_style() -> None:
    for case in cases():
        for line in case.content["findings"]:
            message = re.sub(r"^\S+:\d+:\d+ (?:[a-z-]+: )?", "", line)
            assert not message.endswith("."), line
            assert message[0] == '"' or message[0].islower(), line
