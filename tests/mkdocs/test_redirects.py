"""A page that was moved: its old address in every language, and what the rest of the site knows of it."""

import re
from pathlib import Path

import pytest

from helpcentre import cli
from tests.conftest import ROOT_URL
from tests.support.pages import HtmlPage
from tests.support.project import LANGUAGES, build, built, copy_project, page_url, snapshot, source_paths

OLD, NEW = "billing-faq/receipts.md", "billing-faq/invoices.md#steps"


def add_line(project: Path, line: str) -> None:
    with (project / "l10n" / "redirects.yml").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def test_an_old_address_leads_on_in_every_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = copy_project(tmp_path / "project")
    add_line(project, f"{OLD}: {NEW}")
    site = built(project, project / "site", site_url=ROOT_URL)
    titles = set()
    for language in LANGUAGES:
        page = HtmlPage.read(site, page_url(language, OLD))
        assert page.language == language
        assert page.canonical == ROOT_URL + page_url(language, "billing-faq/invoices.md")
        assert page.robots == "noindex"
        assert page.attribute("meta[http-equiv=refresh]", "content") == "0; url=../invoices/#steps"
        link = page.tree.css_first("body a")
        headline = HtmlPage.read(site, page_url(language, "billing-faq/invoices.md")).tree.css_first("h1")
        assert link is not None
        assert headline is not None
        assert headline.text(deep=False).strip() == link.text(), "the link is called as the page is"
        titles.add(page.tree.css_first("title").text())  # type: ignore[union-attr]
    assert len(titles) == len(LANGUAGES)
    others = {path: data for path, data in snapshot(site).items() if "billing-faq/receipts/" not in path}
    assert [path for path, data in others.items() if b"receipts/" in data] == ["_redirects"], "not listed, not found"
    assert others["_redirects"].count(b"301!") == len(LANGUAGES)
    assert cli.main(["links", str(site), "--strict"]) == 0, capsys.readouterr().out


def test_a_line_that_leads_nowhere_stops_a_strict_build_and_no_other(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    add_line(project, "a.md: b.md")
    add_line(project, f"b.md: {source_paths()[-1]}")
    strict = build(project, "--strict", site_url=ROOT_URL)
    assert strict.returncode == 1
    told = re.findall(r"l10n/redirects\.yml:\d+:1: error: (.*) \[redirect-broken\]", strict.stdout)
    assert told == [f'"a.md" leads to "b.md", which was moved too: a.md → b.md → {source_paths()[-1]}; write '
                    f'"{source_paths()[-1]}"']  # fmt: skip
    assert "Traceback" not in strict.stdout
    assert build(project, site_url=ROOT_URL).returncode == 0
    assert (project / "site" / "b" / "index.html").exists()
    assert not (project / "site" / "a").exists()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("- a.md", "not a list of old and new paths: not a mapping of keys and values"),
        ("a.md: [b.md]", 'what "a.md" became is no path; write a page\'s, or nothing for a page that was given up'),
        ("a.md: x.md\na.md: y.md", '"a.md" is moved twice'),
    ],
)
def test_a_file_that_is_no_map_is_told_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, told: str
) -> None:
    project = copy_project(tmp_path / "project")
    add_line(project, line)
    monkeypatch.chdir(project)
    assert cli.main(["check", "--no-cache", "--rule", "redirect-broken"]) == 2
    (message,) = capsys.readouterr().err.splitlines()
    assert re.fullmatch(r"l10n/redirects\.yml:\d+: " + re.escape(told), message)
