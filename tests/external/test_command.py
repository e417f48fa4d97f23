"""`helpcentre links --external`: its exit codes, its forms, the places it tells, and what it refuses."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from helpcentre import cli
from helpcentre.answering import COULD_NOT_RUN, FOUND
from tests.support.outside import OutsideHost, outside

SETTINGS = '[tool.helpcentre]\nlanguages = ["fr"]\naddresses = "addresses.yml"\n'
Run = Callable[..., int]


@pytest.fixture
def host() -> Iterator[OutsideHost]:
    with outside() as host:
        host.moves = {"/moved": (301, f"{host.url}/ok")}
        yield host


@pytest.fixture(autouse=True)
def project(host: OutsideHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for language in ("en", "fr"):
        (tmp_path / "docs" / language).mkdir(parents=True)
        page = f"# A {{#a}}\n\n[Good]({host.url}/ok#here) and [dead]({host.url}/404), [shared][moved].\n"
        (tmp_path / "docs" / language / "a.md").write_text(page, encoding="utf-8")
    (tmp_path / "addresses.yml").write_text(f"moved: {host.url}/moved\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> int:
    quick = ("--allow-network", "127.0.0.1/32", "--pause", "0", "--timeout", "2")
    return cli.main(["links", "--external", *quick, *arguments])


def edit(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_each_is_asked_once_and_told_at_every_place(host: OutsideHost, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == FOUND
    out, err = capsys.readouterr()
    column = 3 + len(f"[Good]({host.url}/ok#here) and [dead](") - 2
    dead = f'error: "{host.url}/404" answers 404 (not found) [external-link-broken]'
    moved = f'warning: "{host.url}/moved" has moved for good (301): write "{host.url}/ok" [external-link-moved]'
    assert [line for line in out.splitlines() if not line.startswith("    ")] == [
        f"addresses.yml:1:8: {moved}",
        f"docs/en/a.md:3:{column}: {dead}",
        f"docs/fr/a.md:3:{column}: {dead}",
        "2 pages in 2 languages, 3 targets, 1 host, 5 requests: 2 errors and 1 warning",
    ]
    assert err == ""
    assert sorted(host.paths()) == ["/404", "/moved", "/ok", "/ok"], "once as an address, once by the redirect"


def test_warnings_fail_a_strict_run_only(project: Path) -> None:
    for language in ("en", "fr"):
        edit(project / "docs" / language / "a.md", "/404", "/ok")
    assert run() == 0
    assert run("--strict") == FOUND
    assert run("--strict", "--severity", "error") == 0
    assert run("--strict", "--rule", "external-link-broken") == 0


def test_where_there_is_no_network_nothing_is_good_and_nothing_dead(
    project: Path, host: OutsideHost, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in project.rglob("*.*"):
        if file.is_file():
            edit(file, host.url, "http://no-such-host.invalid")
    assert run("--format", "json") == COULD_NOT_RUN
    out, err = capsys.readouterr()
    report = json.loads(out)
    assert {each["rule"] for each in report["findings"]} == {"external-link-unchecked"}
    assert len(report["findings"]) == 5, "at every place"
    assert report["summary"]["errors"] == 0
    assert err == "no host outside could be reached: nothing was checked\n"
    assert host.asked == []


@pytest.mark.parametrize("form", ["json", "github", "sarif", "junit", "html"])
def test_every_form_tells_it(host: OutsideHost, capsys: pytest.CaptureFixture[str], form: str) -> None:
    assert run("--format", form) == FOUND
    out = capsys.readouterr().out
    assert "external-link-broken" in out
    assert "external-link-moved" in out
    if form == "json":
        report = json.loads(out)
        assert report["findings"][0]["fix"] == {
            "line": 1, "column": 8, "end_line": 1, "end_column": 8 + len(f"{host.url}/moved"), "text": f"{host.url}/ok",
        }  # fmt: skip
        assert report["summary"] == {
            "pages": 2, "languages": ["en", "fr"], "targets": 3, "hosts": 1, "requests": 5, "errors": 2, "warnings": 1,
        }  # fmt: skip


def test_answers_are_kept_for_the_next_run(project: Path, host: OutsideHost) -> None:
    run()
    assert (project / ".cache" / "links" / "external.json").exists()
    host.asked.clear()
    run()
    assert host.paths() == ["/404"]
    host.asked.clear()
    run("--no-cache")
    assert len(host.paths()) == 4


def test_settings_and_comments_allow_what_they_name(project: Path) -> None:
    english, french = (project / "docs" / language / "a.md" for language in ("en", "fr"))
    edit(english, "\n\n", "\n\n<!-- helpcentre: allow external-link-broken, an example of a dead link -->\n\n")
    (project / "pyproject.toml").write_text(
        SETTINGS + '[[tool.helpcentre.ignore]]\npath = "docs/fr/**"\nrule = "external-link-broken"\nreason = "x"\n',
        encoding="utf-8",
    )
    assert french.exists()
    assert run() == 0
    (project / "pyproject.toml").write_text(
        SETTINGS + '[tool.helpcentre.severity]\nexternal-link-broken = "off"\nexternal-link-moved = "error"\n',
        encoding="utf-8",
    )
    assert run() == FOUND
    assert run("--rule", "external-link-broken") == 0


def test_a_folder_of_any_project_will_do(host: OutsideHost, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--source", "docs/en") == FOUND
    assert "docs/en/a.md:3:" in capsys.readouterr().out
    assert "/moved" not in host.paths()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["links"], "name a SITE_DIR to check a built site, or --external to check what the sources name"),
        (["links", "site", "--external"], "name a SITE_DIR to check a built site, or --external to check"),
        (["links", "--external", "--source", "nowhere"], "nowhere: no such folder"),
        (
            ["links", "--external", "--rule", "external-link-brokn"],
            'no rule "external-link-brokn" about addresses outside',
        ),
        (
            ["links", "--external", "--allow-network", "10.1.2.3/8"],
            "argument --allow-network: no network such as 10.1.",
        ),
        (["links", "--external", "--pause", "-1"], 'argument --pause: "-1" is not a number from 0 to 100,000'),
        (["links", "--external", "--timeout", "nan"], 'argument --timeout: "nan" is not a number from 0 to 100,000'),
    ],
)
def test_bad_input_is_told_in_a_line(
    host: OutsideHost, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert cli.main(arguments) == COULD_NOT_RUN
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(told)
    assert err.count("\n") == 1
    assert host.asked == []


def test_without_linkchecker_it_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("helpcentre.asking")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "linkcheck", None)
    assert run() == COULD_NOT_RUN
    assert capsys.readouterr().err.startswith("linkchecker is needed: pip install 'helpcentre[external]'")
