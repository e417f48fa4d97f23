"""From the cache, in several processes or with little memory: a check says what it says without any of them."""

import json
import re
from collections.abc import Callable, Mapping
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpcentre import answers, cache, cli, engine, parallel, units
from helpcentre.config import Settings
from helpcentre.engine import Report
from helpcentre.errors import InputError
from helpcentre.lazy import LazyDocument, LazySite
from helpcentre.reading import Reading, Tree
from helpcentre.site import Edition
from helpcentre.survey import Survey
from helpcentre.words.dictionary import Dictionary

PAGES = {
    "en/a.md": "# A {#a}\n\n## Pay {#pay}\n\nPay 5 dollars at [once](b.md#once) or [twice](c.md).\n\n1. One\n2. Two\n",
    "en/b.md": "# B {#b}\n\n## Once {#once}\n\nSee [pay](a.md#pay) and [c](c.md#c).\n\n## Again\n\nText.\n",
    "en/c.md": "# C {#c}\n\nSee [no page](no.md) and [again](b.md#again).\n",
    "fr/a.md": "# A {#a}\n\n## Payer {#pay}\n\nPayez 5 dollars [une fois](b.md#fois) ou [deux](c.md).\n\n1. Un\n",
    "fr/b.md": "# B {#b}\n\n## Une fois {#fois}\n\nVoir [payer](a.md#pay) et [c](c.md#c).\n\n## Encore\n\nTexte.\n",
    "fr/c.md": "# C {#c}\n\nVoir [rien](no.md) et [encore](b.md#again).\n",
}
LINES = (
    "# C {#c}", "## Once {#once}", "## Une fois {#fois}", "## Encore", "Text.", "Texte 7.", "", "1. Un", "```",
    "[x](a.md#pay)", "[x](b.md#once)", "[x](c.md)", "<!-- helpcentre: allow link-broken, it is planned -->",
)  # fmt: skip


def reading(pages: Mapping[str, str]) -> Reading:
    trees = [
        Tree(code, code, {path[3:]: text for path, text in sorted(pages.items()) if path.startswith(code)})
        for code in dict.fromkeys(("en", *sorted(path[:2] for path in pages)))
    ]
    return Reading(tuple(trees), whole=False)


def plainly(pages: Mapping[str, str]) -> Report:
    return engine.check(reading(pages).site(), Settings())


def surveyed(pages: Mapping[str, str], folder: Path | None = None, jobs: int = 1) -> Report:
    made = Survey(reading(pages), folder, jobs)
    return engine.check(made.site, Settings(), run=made.run)


def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give a list of the pages that are checked anew from here on."""
    paths: list[str] = []
    record = units.Checker._record

    def noting(
        self: units.Checker, edition: Edition, page: LazyDocument, needed: dict[tuple[str, str], int]
    ) -> units.Record:
        paths.append(page.path)
        return record(self, edition, page, needed)

    monkeypatch.setattr(units.Checker, "_record", noting)
    return paths


def same(left: Report, right: Report) -> None:
    """Require the same reports, in what findings are compared by and in the rest."""
    assert left == right
    assert list(map(repr, left.findings)) == list(map(repr, right.findings))


def test_there_is_something_to_tell() -> None:
    assert len({finding.rule for finding in plainly(PAGES).findings}) > 2


def test_the_same_with_a_cache_and_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    same(surveyed(PAGES), plainly(PAGES))
    same(surveyed(PAGES, tmp_path), plainly(PAGES))
    names = checked(monkeypatch)
    same(surveyed(PAGES, tmp_path), plainly(PAGES))
    assert names == []


THREE = PAGES | {path.replace("fr/", "de/"): text for path, text in PAGES.items() if path.startswith("fr/")}
EDIT = st.tuples(st.sampled_from(sorted(THREE)), st.integers(0, 9), st.booleans(), st.sampled_from(LINES))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(EDIT, min_size=1, max_size=4), min_size=1, max_size=4))
def test_the_same_after_any_edits(tmp_path: Path, rounds: list[list[tuple[str, int, bool, str]]]) -> None:
    pages = dict(THREE)
    for edits in rounds:
        for path, line, is_new, text in edits:
            lines = pages[path].split("\n")
            lines[line : line + (not is_new)] = [text] * is_new
            pages[path] = "\n".join(lines)
        same(surveyed(pages, tmp_path), plainly(pages))


@pytest.mark.parametrize(
    ("edit", "again"),
    [
        (("fr/c.md", "Voir", "Voyez"), ["fr/c.md"]),
        (("fr/b.md", "Texte", "Un texte"), ["fr/b.md"]),
        (("fr/b.md", "{#fois}", "{#once}"), ["fr/b.md", "fr/a.md"]),
        (("en/b.md", "## Again", "## Once more"), ["en/b.md", "fr/b.md", "fr/a.md"]),
    ],
)
def test_what_is_checked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edit: tuple[str, str, str], again: list[str]
) -> None:
    surveyed(PAGES, tmp_path)
    path, old, new = edit
    pages = {**PAGES, path: PAGES[path].replace(old, new)}
    assert pages != PAGES
    names = checked(monkeypatch)
    same(surveyed(pages, tmp_path), plainly(pages))
    assert names == again


def test_a_page_is_checked_again_without_its_other_translations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    surveyed(THREE, tmp_path)
    paths = checked(monkeypatch)
    pages = THREE | {"de/b.md": THREE["de/b.md"].replace("Texte", "Ein Text")}
    same(surveyed(pages, tmp_path), plainly(pages))
    assert paths == ["de/b.md"]


def kept(folder: Path) -> Path:
    (file,) = folder.glob("*.pages")
    return file


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:-20],
        lambda content: content.replace(b"Once", b"0nce"),
        lambda content: b"\xff\xfe\x00",
        lambda content: content + b"[]\n[]\n",
    ],
)
def test_a_damaged_cache_is_as_good_as_none(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    surveyed(PAGES, tmp_path)
    content = kept(tmp_path).read_bytes()
    kept(tmp_path).write_bytes(damage(content))
    assert kept(tmp_path).read_bytes() != content
    same(surveyed(PAGES, tmp_path), plainly(PAGES))
    assert kept(tmp_path).read_bytes() == content


def test_what_took_long_to_find_out_is_not_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {"en/a.md": "# Pay\n\nYour subscription ends.\n", "fr/a.md": "# Payer\n\nVotre abonement expire.\n"}
    asked: list[str] = []
    find_out = Dictionary._has

    def noting(self: Dictionary, word: str) -> bool:
        asked.append(word)
        return find_out(self, word)

    monkeypatch.setattr(Dictionary, "_has", noting)
    for text in ("", "\nMerci.\n"):
        monkeypatch.setattr(answers, "_known", {})
        pages["fr/a.md"] += text
        assert "word-misspelt" in {finding.rule for finding in surveyed(pages, tmp_path).findings}
    assert "abonement" in asked
    assert len(asked) == len(set(asked))


def test_a_page_that_is_forgotten_keeps_no_lines() -> None:
    site = LazySite(reading(PAGES))
    page = site.page(site.source, "a.md")

    assert page.line(1) == "# A {#a}"
    assert "lines" in vars(page.page)
    site.forget("a.md")
    assert "lines" not in vars(page.page)


def test_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    same(surveyed(PAGES, tmp_path / "file"), plainly(PAGES))


def test_no_version_control_takes_it_in(tmp_path: Path) -> None:
    surveyed(PAGES, tmp_path / "new" / "cache")
    assert (tmp_path / "new" / "cache" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_old_files_go(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.pages").write_text("", encoding="utf-8")
    surveyed(PAGES, tmp_path)
    assert len(list(tmp_path.glob("*.pages"))) == 21


@pytest.mark.parametrize(
    "change",
    [
        lambda read: replace(read, dialect="commonmark"),
        lambda read: replace(read, references={"x": "https://example.com"}),
        lambda read: replace(read, whole=True),
        lambda read: replace(read, files=frozenset({"x.png"})),
        lambda read: replace(read, trees=(read.trees[0], replace(read.trees[1], folder="other"))),
        lambda read: replace(read, trees=(read.trees[0], replace(read.trees[1], files=frozenset({"x.png"})))),
    ],
)
def test_what_else_findings_depend_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Reading], Reading]
) -> None:
    surveyed(PAGES, tmp_path)
    names = checked(monkeypatch)
    made = Survey(change(reading(PAGES)), tmp_path)
    engine.check(made.site, Settings(), run=made.run)
    assert len(names) == 6


def test_another_version_of_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    surveyed(PAGES, tmp_path)
    monkeypatch.setattr(cache, "_program", lambda: iter(["new"]))
    names = checked(monkeypatch)
    surveyed(PAGES, tmp_path)
    assert len(names) == 6


def test_in_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "WORTH_IT", 0)
    same(surveyed(PAGES, jobs=2), plainly(PAGES))
    same(surveyed(PAGES, tmp_path, jobs=2), plainly(PAGES))
    content = kept(tmp_path).read_bytes()
    surveyed(PAGES, tmp_path / "other", jobs=1)
    assert kept(tmp_path / "other").read_bytes() == content


def test_where_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(parallel, "WORTH_IT", 0)
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor.__init__", broken)
    same(surveyed(PAGES, jobs=2), plainly(PAGES))


@pytest.mark.parametrize("jobs", [1, 2])
def test_broken_front_matter_is_told_all_at_once(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    monkeypatch.setattr(parallel, "WORTH_IT", 0)
    pages = PAGES | dict.fromkeys(("en/b.md", "fr/a.md", "fr/c.md"), "---\ntitle: a: b\n---\n")
    with pytest.raises(InputError) as error:
        surveyed(pages, jobs=jobs)
    assert [problem.path for problem in error.value.problems] == ["en/b.md", "fr/a.md", "fr/c.md"]
    with pytest.raises(InputError) as plain:
        plainly(pages)
    assert error.value.problems == plain.value.problems


def test_with_little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(units, "_KEPT", 0)
    same(surveyed(PAGES), plainly(PAGES))


def test_parts_are_in_order_and_of_about_one_size() -> None:
    jobs = [(str(number), ["fr"]) for number in range(100)]
    parts = parallel._parts(jobs, [5] * 100, 7)
    assert [job for part in parts for job in part] == jobs
    assert max(map(len, parts)) <= 16
    assert parallel._parts([], [], 7) == []


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").write_text('[tool.helpcentre]\nlanguages = ["fr"]\n', encoding="utf-8")
    for path, text in PAGES.items():
        file = tmp_path / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


TREES = ("--source", "en=docs/en", "--translation", "fr=docs/fr")


def test_trees_of_others_have_it_among_the_caches_of_the_user(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("own")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    cli.main(["check", *TREES, "--no-cache"])
    assert not list(folder.iterdir())
    cli.main(["check", *TREES])
    assert len(list((folder / "helpcentre").glob("*.pages"))) == 1


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ((), ".cache/helpcentre"),
        (("--no-cache",), None),
        (("--cache-dir", "here"), "here"),
        (TREES, None),
        ((*TREES, "--cache-dir", "here"), "here"),
    ],
)
def test_where_it_is(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], place: str | None
) -> None:
    before = {path.name for path in project.iterdir()}
    assert cli.main(["check", "--format", "json", *arguments]) == 1
    first = capsys.readouterr().out
    assert {path.name for path in project.iterdir()} - before == ({place.partition("/")[0]} if place else set())
    assert not place or kept(project / place)
    assert cli.main(["check", "--format", "json", *arguments]) == 1
    assert capsys.readouterr().out == first
    assert json.loads(first)["findings"]


def test_only_some_rules_after_all_of_them(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "--rule", "link-broken", "--no-cache"])
    alone = capsys.readouterr().out
    cli.main(["check"])
    capsys.readouterr()
    cli.main(["check", "--rule", "link-broken"])
    assert capsys.readouterr().out == alone


def test_no_number_of_processes(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--jobs", "0"]) == 2
    assert re.match(r'argument --jobs: "0" is not a number from 1', capsys.readouterr().err)


def test_progress_is_told_for_every_page() -> None:
    told: list[tuple[int, int]] = []
    made = Survey(reading(PAGES), progress=lambda done, of: told.append((done, of)))
    engine.check(made.site, Settings(), run=made.run)
    assert told == [(1, 3), (2, 3), (3, 3)]
