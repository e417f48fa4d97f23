"""`helpcentre fix`: what it changes, what it leaves alone, and that once is enough."""

from pathlib import Path

import pytest

from helpcentre import cli
from helpcentre.document import parse
from helpcentre.finding import Fix
from helpcentre.fixing import fixed, is_harmless

ENGLISH = "# Pay {#pay}\n\nSign in to GoTo Admin, see [the invoice](a.md), run `l'un`.\n\n    l'un ?\n"
FRENCH = (
    "# Payer l'abonnement {#pay}\r\n\r\nAccédez à Goto Admin : voir [la facture facture](a.md \"l'un\"), `l'un ?`.\r\n"
    "\r\n    l'un ?\r\n"
)
MENDED = (
    "# Payer l’abonnement {#pay}\r\n\r\nAccédez à GoTo Admin\u00a0: voir [la facture](a.md \"l'un\"), `l'un ?`.\r\n"
    "\r\n    l'un ?\r\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for language, text in (("en", ENGLISH), ("fr", FRENCH)):
        (tmp_path / "docs" / language).mkdir(parents=True)
        (tmp_path / "docs" / language / "a.md").write_bytes(text.encode())
    (tmp_path / "terms.yml").write_text("goto: {name: GoTo Admin}\n", encoding="utf-8")
    settings = (
        '[tool.helpcentre]\nlanguages = ["fr"]\nterms = "terms.yml"\n'
        '[tool.helpcentre.severity]\napostrophe-straight = "error"\nfrench-space-missing = "error"\n'
    )
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def text(project: Path) -> str:
    return (project / "docs" / "fr" / "a.md").read_bytes().decode()


def test_what_is_certain_is_changed_and_nothing_else(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["fix"]) == 0
    assert text(project) == MENDED
    out = capsys.readouterr().out
    assert "-# Payer l'abonnement {#pay}" in out
    assert "+# Payer l’abonnement {#pay}" in out
    assert out.endswith("1 file changed\n")
    assert sorted(path.name for path in (project / "docs" / "fr").iterdir()) == ["a.md"]


def test_once_is_enough(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["fix"])
    capsys.readouterr()
    assert cli.main(["fix"]) == 0
    assert capsys.readouterr().out == "0 files changed\n"


def test_a_dry_run_shows_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["fix", "--dry-run"]) == 1
    assert text(project) == FRENCH
    assert "+# Payer l’abonnement {#pay}" in capsys.readouterr().out


def test_one_rule(project: Path) -> None:
    assert cli.main(["fix", "--rule", "word-doubled", "docs/fr/a.md"]) == 0
    assert text(project) == FRENCH.replace("facture facture", "facture")


def test_a_rule_without_a_certain_fix(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["fix", "--rule", "heading-missing"]) == 2
    assert capsys.readouterr().err.startswith('rule "heading-missing" has no certain fix (these have: ')


def test_of_two_fixes_that_overlap_the_first_is_made() -> None:
    assert fixed("abc\ndef", [Fix(1, 2, 1, 3, "X"), Fix(1, 2, 2, 2, "Y"), Fix(2, 3, 2, 3, "-")]) == "aXc\nde-f"


@pytest.mark.parametrize(
    ("before", "after", "harmless"),
    [
        ("# A {#a}\n\nOne [two](b.md) `x`.", "# A {#a}\n\nUn [deux](b.md) `x`.", True),
        ("# A {#a}", "# A {#b}", False),
        ("One [two](b.md).", "One [two](c.md).", False),
        ("One `x`.", "One `y`.", False),
        ("    code", "    kode", False),
    ],
)
def test_what_would_do_harm(before: str, after: str, *, harmless: bool) -> None:
    assert is_harmless(parse(before, "a.md"), parse(after, "a.md")) is harmless
