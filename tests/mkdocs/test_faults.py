"""Faults put into pages by hand: a strict build tells every one of them, once, and leaves the last good site alone."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT_URL
from tests.support.project import TRANSLATIONS, build, built, copy_project, edit, snapshot

FINDING = re.compile(r"^(?:ERROR|WARNING) +-  (\S+?):(\d+):(\d+): .*\[([a-z-]+)\]$", re.M)


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("good") / "project")
    built(project, project / "site", site_url=ROOT_URL)
    return project


@pytest.fixture
def good(built_once: Path, tmp_path: Path) -> Iterator[Path]:
    """A project with a good site, which must be whole and alone in the end, whatever the build met."""
    project = tmp_path / "project"
    shutil.copytree(built_once, project)
    before = snapshot(project / "site")
    beside = {file.name for file in project.iterdir()}
    yield project
    assert snapshot(project / "site") == before
    assert {file.name for file in project.iterdir()} == beside, "nothing half done is left behind"


def delete_heading(page: Path) -> int | None:
    heading = next(line for line in page.read_text(encoding="utf-8").splitlines() if "{#related-topics}" in line)
    edit(page, heading + "\n", "")
    return None  # the line where it belongs is the checker's to say


def break_link(page: Path) -> int | None:
    return edit(page, "(strong-customer-authentication.md)", "(no-such-page.md)")


def change_id(page: Path) -> int | None:
    return edit(page, "{#steps}", "{#etapes}")


def remove(page: Path) -> int | None:
    page.unlink()
    return None


FAULTS = [
    (delete_heading, "payment-methods/accepted-payment-methods.md", "heading-missing"),
    (break_link, "payment-methods/payment-not-processed.md", "link-broken"),
    (change_id, "billing-faq/quotes.md", "heading-id"),
    (remove, "billing-faq/dispute-invoice.md", "translation-missing"),
]


def test_every_fault_of_every_language_is_told_once(good: Path) -> None:
    expected = {
        (f"docs/{language}/{path}", rule): fault(good / "docs" / language / path)
        for language in TRANSLATIONS
        for fault, path, rule in FAULTS
    }
    result = build(good, "--strict")
    told = FINDING.findall(result.stdout)
    assert result.returncode == 1
    assert sorted((path, rule) for path, _, _, rule in told) == sorted(expected)
    for path, line, column, rule in told:
        assert int(line) >= 1
        assert int(column) >= 1
        assert expected[path, rule] in {None, int(line)}, (path, rule)
    for path, _ in expected:
        assert len(re.findall(rf"{re.escape(path)}:\d", result.stdout)) == 1, result.stdout


@pytest.mark.parametrize(("fault", "path", "rule"), FAULTS)
def test_one_fault_in_one_language_stops_the_build(good: Path, fault: object, path: str, rule: str) -> None:
    assert callable(fault)
    fault(good / "docs" / "de" / path)
    result = build(good, "--strict")
    assert result.returncode == 1
    assert [(each[0], each[3]) for each in FINDING.findall(result.stdout)] == [(f"docs/de/{path}", rule)]


def test_a_fault_in_the_source_is_told_once(good: Path) -> None:
    page = "docs/en/payment-methods/payment-not-processed.md"
    line = break_link(good / page)
    result = build(good, "--strict")
    assert result.returncode == 1
    assert [each for each in FINDING.findall(result.stdout) if each[0] == page] == [
        (page, str(line), "4", "link-broken")
    ]


def test_a_fault_that_only_mkdocs_sees(good: Path) -> None:
    edit(good / "mkdocs.yml", "  - get-help.md\n", "  - get-help.md\n  - no-such-page.md\n")
    result = build(good, "--strict")
    assert result.returncode == 1
    assert FINDING.findall(result.stdout) == []
    assert len([line for line in result.stdout.splitlines() if "no-such-page.md" in line]) == 1, result.stdout


def test_a_fault_that_only_mkdocs_sees_in_the_last_language(good: Path) -> None:
    page = good / "docs/de/get-help.md"
    page.write_text(
        page.read_text(encoding="utf-8") + "\n[x](http:no-such-thing.md)\n[y](/absolute/)\n", encoding="utf-8"
    )
    result = build(good, "--strict")
    assert result.returncode == 1
    assert "de/get-help.md" in result.stdout


def test_a_template_that_fails_in_one_language(good: Path) -> None:
    footer = good / "overrides/partials/footer.html"
    footer.write_text(
        footer.read_text(encoding="utf-8") + "{% if hc.language == 'de' %}{{ 1 / 0 }}{% endif %}", encoding="utf-8"
    )
    result = build(good, "--strict")
    assert result.returncode != 0
    assert "division by zero" in result.stdout


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("docs/fr/get-help.md", b'---\ndescription: "x"\n---\n# Titre \xe9 {#get-help}\n', "docs/fr/get-help.md"),
        ("docs/fr/get-help.md", b'---\ndescription: "x\n---\n# Titre {#get-help}\n', "docs/fr/get-help.md"),
        ("l10n/words/de.yml", b"search: [", "de.yml"),
        ("l10n/addresses.yml", b"a: https://a.example\na: https://b.example\n", "addresses.yml"),
        ("l10n/pictures/quotes-page.yml", b"body:\n  - title: quote\n", "quotes-page.yml:2: "),
    ],
    ids=["not-utf-8", "front-matter", "words", "addresses", "picture"],
)
def test_what_cannot_be_read_is_one_clear_line(good: Path, file: str, content: bytes, told: str) -> None:
    """Strict or not: there is nothing to build."""
    (good / file).write_bytes(content)
    result = build(good)
    assert result.returncode != 0
    assert "Traceback" not in result.stdout
    assert len([line for line in result.stdout.splitlines() if told in line]) == 1, result.stdout


def test_a_picture_in_a_line_of_text_is_one_clear_line(good: Path) -> None:
    for page in (good / "docs").glob("*/payment-methods/accepted-payment-methods.md"):
        page.write_text(page.read_text(encoding="utf-8").replace("\n![", "\nX ![", 1), encoding="utf-8")
    result = build(good, "--strict")
    assert result.returncode == 1
    told = 'docs/en/payment-methods/accepted-payment-methods.md: picture "accepted-cards" stands in a line of text'
    assert result.stdout.count(told) == 1, result.stdout
    assert result.stdout.count("stands in a line of text") == len(TRANSLATIONS) + 1


def test_what_only_the_built_site_shows_is_told_once(good: Path) -> None:
    """A template loads a picture that isn't there and labels no field: the sources say nothing of either."""
    added = '<img src="/assets/gone.png" alt=""><label for="gone"></label><p class="md-copyright">'
    edit(good / "overrides/partials/copyright.html", '<p class="md-copyright">', added)
    result = build(good, "--strict")
    assert result.returncode == 1
    told = re.findall(r"^(?:ERROR|WARNING) +-  (.*?):\d+:\d+: .*\[(built-[a-z-]+)\]$", result.stdout, re.M)
    assert told == [("site/404.html", "built-resource-missing"), ("site/404.html", "built-id-reference-broken")]
    assert result.stdout.count("on 168 pages, in a part that they share") == 2
