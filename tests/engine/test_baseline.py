"""A baseline keeps what is known and lets through what is new, wherever the lines have gone."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpcentre import baseline, cli
from helpcentre.errors import InputError
from helpcentre.finding import Finding, Severity

STEPS = 'heading "Étapes" has the id "etapes", "Steps" (docs/en/a.md:{}) has "steps"'


def finding(line: int = 3, message: str = STEPS.format(3), text: str = "## Étapes {#etapes}") -> Finding:
    return Finding("docs/fr/a.md", line, 4, "heading-id", Severity.ERROR, message, "fr", text=text)


def known(*findings: Finding) -> tuple[baseline.Entry, ...]:
    return baseline.read(baseline.text(findings), "baseline.json")


def new(found: list[Finding], *of: Finding) -> list[Finding]:
    return baseline.compare(found, known(*of), {"heading-id"})[0]


def test_it_is_sorted_and_has_a_line_an_entry() -> None:
    written = baseline.text([finding(text="b"), finding(text="a"), finding(text="b")])
    assert written == baseline.text([finding(text="b"), finding(text="b"), finding(text="a")])
    assert [json.loads(line.rstrip(","))["text"] for line in written.split("\n")[1:-2]] == ["a", "b"]
    assert [entry.count for entry in baseline.read(written, "x")] == [1, 2]
    assert [entry.place.line for entry in baseline.read(written, "x")] == [2, 3]


def test_an_empty_one() -> None:
    assert baseline.read(baseline.text([]), "x") == ()


def test_lines_may_shift() -> None:
    before = finding(message='"Pay" (docs/en/a.md:21) belongs before "Payer" (line 9), lines 3–4')
    after = finding(line=9, message='"Pay" (docs/en/a.md:2) belongs before "Payer" (line 12), lines 13–14')
    assert new([after], before) == []


def test_spaces_may_change() -> None:
    assert new([finding(text="  ##   Étapes {#etapes}")], finding()) == []


@pytest.mark.parametrize(
    "other", [finding(message="something else"), finding(text="## Autre {#etapes}"), finding(message="step 3")]
)
def test_what_differs_is_new(other: Finding) -> None:
    assert new([other], finding()) == [other]


def test_numbers_that_are_no_lines_count() -> None:
    assert new([finding(message='"5" is "6" in step 4')], finding(message='"5" is "6" in step 3')) != []


def test_as_many_as_are_known() -> None:
    assert new([finding(1), finding(2), finding(3)], finding(7), finding(8)) == [finding(3)]


def test_entries_that_are_not_found() -> None:
    _, noted = baseline.compare([finding()], known(finding(), finding(), finding(text="x")), {"heading-id"})
    assert [entry.found for entry in noted] == [1, 0]
    _, noted = baseline.compare([], known(finding()), set())
    assert [entry.found for entry in noted] == [None]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "b.json:1: not a baseline: expecting value"),
        ('{"version": 1,\n "findings": [}', "b.json:2: not a baseline: expecting value"),
        ("[]", 'b.json:1: not a baseline: no list "findings" of entries'),
        ('{"version": 1, "findings": [3]}', 'b.json:1: not a baseline: no list "findings" of entries'),
        ('{"version": 2, "findings": []}', "b.json:1: a baseline of version 2, this is version 1"),
        ('{"version": 1, "findings": [\n{"path": 3}]}', 'b.json:2: not an entry of a baseline: "path" is not a string'),
        (
            '{"version": 1, "findings": [{"path": "", "rule": "", "message": "", "text": "", "count": 0}]}',
            'b.json:1: not an entry of a baseline: "count" is not a number from 1',
        ),
    ],
)
def test_what_is_no_baseline(content: str, message: str) -> None:
    with pytest.raises(InputError) as error:
        baseline.read(content, "b.json")
    assert str(error.value) == message


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20), st.integers(1, 9))))
def test_what_was_written_is_known(items: list[tuple[str, str, int]]) -> None:
    findings = [finding(line, message, text) for message, text, line in items]
    left, noted = baseline.compare(findings, known(*findings), {"heading-id"})
    assert left == []
    assert all(entry.found == entry.count for entry in noted)
    written = baseline.text(findings).split("\n")
    assert [json.loads(written[entry.place.line - 1].rstrip(","))["count"] for entry in noted] == [
        entry.count for entry in noted
    ]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").write_text('[tool.helpcentre]\nlanguages = ["fr"]\n', encoding="utf-8")
    for language, text in (("en", "# A {#a}\n\n## Steps {#steps}\n"), ("fr", "# A {#a}\n\n## Étapes {#etapes}\n")):
        (tmp_path / "docs" / language).mkdir(parents=True)
        (tmp_path / "docs" / language / "a.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    code = cli.main(arguments)
    captured = capsys.readouterr()
    return code, captured.out.splitlines(), captured.err


def test_from_one_check_to_the_next(project: Path, capsys: pytest.CaptureFixture[str],
                                    monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    check = ("check", "--baseline", "known.json")
    assert run(capsys, "check")[0] == 1
    told = "1 finding in known.json: check with --baseline known.json"
    assert run(capsys, "baseline", "known.json") == (0, [told], "")
    assert run(capsys, *check)[0] == 0

    page = project / "docs/fr/a.md"
    page.write_text("# A {#a}\n\nPlus de texte.\n\n## Étapes {#etapes}\n\n[x](no.md)\n", encoding="utf-8")
    code, lines, _ = run(capsys, *check, "--rule", "heading-id", "link-broken")
    assert (code, lines[0]) == (1, 'docs/fr/a.md:7:1: error: link to "no.md" leads nowhere [link-broken]')

    page.write_text("# A {#a}\n\n## Étapes {#steps}\n", encoding="utf-8")
    code, lines, _ = run(capsys, *check, "docs/fr")
    assert (code, lines[0][:60]) == (1, 'known.json:2:1: error: "heading-id" in docs/fr/a.md is no lo')
    monkeypatch.chdir(project / "docs")
    assert run(capsys, "check", "--baseline", "../known.json")[1][0].startswith("../known.json:2:1: error:")


def test_a_baseline_that_cannot_be_read_or_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "--baseline", "no.json") == (2, [], "no.json: no such file or directory\n")
    assert run(capsys, "baseline", "no/known.json") == (2, [], "no/known.json: no such file or directory\n")
