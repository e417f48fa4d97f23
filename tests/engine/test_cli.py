"""The command line is a contract: exit codes, forms, and one clear line for whatever can't be understood."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpcentre import cli, engine

FAULT = (
    'docs/fr/a.md:3:13: error: heading "Étapes" has the id "etapes", "Steps" (docs/en/a.md:3) has "steps" '
    "[heading-id]\n"
    "    docs/en/a.md:3: ## Steps {#steps}\n"
    "    line 3: ## Étapes {#etapes}\n"
)
COMPARED = "6 pages in 3 languages, 9 headings, 3 links, 0 steps, 0 numbers"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, "pyproject.toml", '[tool.helpcentre]\nlanguages = ["fr", "de"]\n')
    for language, heading in (("en", "Steps"), ("de", "Schritte")):
        write(tmp_path, f"docs/{language}/a.md", f"# A {{#a}}\n\n## {heading} {{#steps}}\n")
        write(tmp_path, f"docs/{language}/sub/b.md", "# B {#b}\n\n[a](../a.md#steps)\n")
    (tmp_path / "l10n").mkdir()
    write(tmp_path, "docs/fr/a.md", "# A {#a}\n\n## Étapes {#etapes}\n")
    write(tmp_path, "docs/fr/sub/b.md", "# B {#b}\n\n[a](../a.md#steps)\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check") == (1, f"{FAULT}{COMPARED}: 1 error\n", "")


def test_nothing_found(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    write(project, "docs/fr/a.md", "# A {#a}\n\n## Étapes {#steps}\n")
    assert run(capsys, "check") == (0, f"{COMPARED}: 0 faults\n", "")


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check", "--format", "json")
    assert code == 1
    assert json.loads(out) == {
        "version": 1,
        "summary": {
            "pages": 6, "languages": ["en", "fr", "de"], "headings": 9, "links": 3, "steps": 0, "numbers": 0,
            "errors": 1, "warnings": 0,
        },
        "findings": [
            {
                "rule": "heading-id",
                "severity": "error",
                "message": 'heading "Étapes" has the id "etapes", "Steps" (docs/en/a.md:3) has "steps"',
                "path": "docs/fr/a.md",
                "line": 3,
                "column": 13,
                "language": "fr",
                "source": {"path": "docs/en/a.md", "line": 3},
                "fix": {"line": 3, "column": 13, "end_line": 3, "end_column": 19, "text": "steps"},
            }
        ],
    }  # fmt: skip


def test_github(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "check", "--format", "github")
    assert out.startswith('::error file=docs/fr/a.md,line=3,col=13,title=heading-id::heading "Étapes" has the id')


def test_a_fix_puts_the_fault_right(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    (finding,) = json.loads(run(capsys, "check", "--format", "json")[1])["findings"]
    fix = finding["fix"]
    lines = (project / finding["path"]).read_text(encoding="utf-8").split("\n")
    line = lines[fix["line"] - 1]
    lines[fix["line"] - 1] = line[: fix["column"] - 1] + fix["text"] + line[fix["end_column"] - 1 :]
    write(project, finding["path"], "\n".join(lines))
    assert run(capsys, "check")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["docs/fr"], 1),
        (["docs/fr/a.md"], 1),
        (["./docs/fr/"], 1),
        (["docs"], 1),
        (["."], 1),
        (["docs/de"], 0),
        (["docs/fr/sub"], 0),
        (["--language", "de"], 0),
        (["--language", "fr", "de"], 1),
        (["--rule", "heading-level"], 0),
        (["--rule", "heading-level", "heading-id"], 1),
        (["--rule", "heading-id", "docs/de"], 0),
        (["--rule", "heading-id", "--rule", "heading-extra", "--", "docs/fr"], 1),
        (["--severity", "error"], 1),
        (["--config", "warn.toml"], 0),
        (["--config", "warn.toml", "--strict"], 1),
        (["--config", "warn.toml", "--strict", "--severity", "error"], 0),
        (["--config", "off.toml", "--strict"], 0),
        (["--source", "en=docs/en", "--translation", "fr=docs/fr"], 1),
        (["--source", "en=docs/en", "--translation", "de=docs/de"], 0),
        (["--source=en=docs/en", "--translation=de=docs/de", "--translation=fr=docs/fr", "--dialect=commonmark"], 1),
    ],
)
def test_what_is_told(capsys: pytest.CaptureFixture[str], project: Path, arguments: list[str], code: int) -> None:
    write(project, "warn.toml", 'severity = {heading-id = "warning"}')
    write(project, "off.toml", 'severity = {heading-id = "off", anchor-broken = "off"}')
    assert run(capsys, "check", *arguments)[0] == code


@pytest.mark.parametrize(("beside", "code"), [("c.md", 1), ("_index.md", 0), ("sub/c.mdx", 0)])
def test_trees_with_pages_of_hugo_or_mdx_are_read_as_commonmark(
    capsys: pytest.CaptureFixture[str], project: Path, beside: str, code: int
) -> None:
    for language in ("en", "fr"):
        write(project, f"trees/{language}/b.md", "# A {#a}\n\nText:\n\n1) Pay\n2) Wait\n")
        write(project, f"trees/{language}/{beside}", "# B {#b}\n")
    arguments = ("--rule", "list-not-rendered", "--source", "en=trees/en", "--translation", "fr=trees/fr")
    assert run(capsys, "check", *arguments)[0] == code
    assert run(capsys, "check", *arguments, "--dialect", "mkdocs")[0] == 1


def test_the_consequence_is_told_when_the_cause_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "check", "--rule", "anchor-broken")
    assert 'docs/fr/sub/b.md:3:1: error: no section "steps" in docs/fr/a.md; did you mean "etapes"?' in out


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["check", "nowhere"], "nowhere: no such file or folder"),
        (["check", "l10n"], "l10n: not among the pages that are checked (docs/en, docs/fr, docs/de)"),
        (["check", "--rule", "heading-idd"], 'unknown rule "heading-idd"; did you mean "heading-id"?'),
        (["check", "--language", "es"], 'no language "es" here (there are en, fr, de)'),
        (["check", "--config", "no.toml"], "no.toml: no such file or directory"),
        (["check", "--source", "en=docs/en"], "--source and --translation go together: "
                                              "--source en=DIR --translation fr=DIR"),
        (["check", "--source", "en=docs/en", "--translation", "fr=no"], "no: no such folder"),
        (["check", "--source", "en=docs/en", "--translation", "en=docs/fr"], 'language "en" is given twice'),
        (["check", "--source", "en"], 'argument --source: "en" is not LANG=DIR (see helpcentre check --help)'),
        (["explain", "heading"], 'unknown rule "heading"; did you mean "heading-id"?'),
        ([], "the following arguments are required: COMMAND (see helpcentre --help)"),
    ],
)  # fmt: skip
def test_refusals(capsys: pytest.CaptureFixture[str], arguments: list[str], line: str) -> None:
    assert run(capsys, *arguments) == (2, "", f"{line}\n")


def test_an_unknown_format(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "check", "--format", "pdf")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("argument --format: invalid choice: 'pdf' (choose from ")


def test_bad_input_is_told_line_by_line(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    write(project, "docs/fr/a.md", "---\ntitle: a: b\n---\n")
    (project / "docs/de/a.md").write_bytes(b"\xe9")
    assert run(capsys, "check") == (
        2,
        "",
        "docs/de/a.md:1: not UTF-8: byte 0xe9 at position 0\n"
        "docs/fr/a.md:2: broken front matter: mapping values are not allowed in this context\n",
    )
    write(project, "pyproject.toml", "[tool.helpcentre]\nlangs = []\n")
    code, _, err = run(capsys, "check")
    assert (code, err.count("\n")) == (2, 1)
    assert err.startswith('pyproject.toml:2: unknown key "langs"')


def test_rules_and_explain(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "rules")
    assert "heading-missing" in out
    code, out, _ = run(capsys, "explain", "heading-missing")
    assert code == 0
    assert out.startswith("# heading-missing\n\nA heading of the source has no counterpart")


def test_from_a_folder_of_the_project(capsys: pytest.CaptureFixture[str], project: Path,
                                      monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(project / "docs" / "fr")
    assert run(capsys, "check")[0] == 1


def test_an_interrupt(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "check", interrupted)
    assert run(capsys, "check") == (130, "", "")


def call(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "helpcentre", *arguments],
        capture_output=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


def test_as_a_program_with_ascii_output() -> None:
    done = call("check", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert b"\\xc9tapes" in done.stdout
    assert done.stderr == b""


def test_the_output_is_the_same_whatever_the_hashes_are() -> None:
    outputs = {call("check", "--format", "json", PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "2")}
    assert len(outputs) == 1


def test_a_reader_who_has_seen_enough() -> None:
    command = f"{sys.executable} -m helpcentre rules | true"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert done.stderr == b""
