"""What a translation was made from, and where its source has changed since."""

from pathlib import Path

import pytest

from helpcentre import sync
from helpcentre.cli import main
from helpcentre.document import parse
from helpcentre.site import Pair

SOURCE = (
    '---\ndescription: "How to pay."\n---\n# Pay {#pay}\n\nPay by card.\n\n## Steps {#steps}\n\n1. Sign in.\n2. Pay.\n'
)
FRENCH = "# Payer {#pay}\n\nPar carte.\n\n## Étapes {#steps}\n\n1. Se connecter.\n2. Payer.\n"


def lagging(source: str, before: str = SOURCE, translation: str = FRENCH) -> list[str]:
    record = {"a.md": sync.digests(parse(before, "en/a.md"))}
    pair = Pair("a.md", parse(source, "en/a.md"), parse(translation, "fr/a.md"))
    return [heading.text for heading, _ in sync.outdated(pair, record)]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("2. Pay.", "2. Pay now.", ["Étapes"]),
        ("by card", "by wire", ["Payer"]),
        ("How to pay.", "How to pay by card.", ["Payer"]),
        ("## Steps {", "## The steps {", ["Étapes"]),
        ("Pay by card.", "Pay by\ncard.", []),
        ("1. Sign in.", "1.  Sign in.  ", []),
        ("## Steps {#steps}", "## More {#more}\n\nMore.\n\n## Steps {#steps}", []),
        ("", "", []),
    ],
)
def test_the_section_that_changed_is_told(old: str, new: str, told: list[str]) -> None:
    assert lagging(SOURCE.replace(old, new) if old else SOURCE) == told


def test_a_page_that_is_in_no_record_is_not_told() -> None:
    pair = Pair("a.md", parse(SOURCE, "en/a.md"), parse(FRENCH, "fr/a.md"))
    assert list(sync.outdated(pair, {})) == []


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings = '[tool.helpcentre]\nlanguages = ["fr", "de"]\nsync = "sync"\n'
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    for language, text in {"en": SOURCE, "fr": FRENCH, "de": FRENCH}.items():
        for name in ("a.md", "b.md"):
            (tmp_path / "docs" / language).mkdir(parents=True, exist_ok=True)
            (tmp_path / "docs" / language / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["sync", "--record"]) == 0
    return tmp_path


def change(project: Path, name: str = "a.md") -> None:
    (project / "docs/en" / name).write_text(SOURCE.replace("Sign in.", "Sign in first."), encoding="utf-8")


def test_from_a_change_to_its_record(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project)
    assert main(["sync", "--language", "fr"]) == 0
    place = "docs/fr/a.md:5:1: warning: "
    assert f'{place}"Étapes" translates an older text of "Steps" (docs/en/a.md:8); bring' in capsys.readouterr().out
    assert main(["sync", "--strict"]) == 1
    assert main(["sync", "--record", "docs/fr/a.md"]) == 0
    capsys.readouterr()
    assert main(["sync", "--strict", "docs/fr"]) == 0
    assert main(["sync", "--strict", "docs/de"]) == 1


def test_a_record_says_the_same_whatever_the_order(project: Path) -> None:
    before = (project / "sync/fr.yml").read_text(encoding="utf-8")
    (project / "sync/fr.yml").unlink()
    assert main(["sync", "--record", "docs/fr/b.md"]) == 0
    assert main(["sync", "--record", "docs/fr/a.md"]) == 0
    assert (project / "sync/fr.yml").read_text(encoding="utf-8") == before


def test_a_page_that_is_gone_leaves_the_record(project: Path) -> None:
    (project / "docs/fr/b.md").unlink()
    assert main(["sync", "--record"]) == 0
    assert "b.md" not in (project / "sync/fr.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a.md: x\n", 'sync/fr.yml: "a.md" is not a list of ids and digests; write the file anew: '),
        ("a.md:\n  steps: 12\n", 'sync/fr.yml: "a.md" is not a list of ids and digests'),
        ("- a\n", "sync/fr.yml:1: not a list of names and values"),
    ],
)
def test_a_damaged_record_is_one_line(
    project: Path, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    (project / "sync/fr.yml").write_text(text, encoding="utf-8")
    assert main(["sync"]) == 2
    assert capsys.readouterr().err.startswith(message)


def test_a_project_without_records_says_how_to_begin(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "pyproject.toml").write_text('[tool.helpcentre]\nlanguages = ["fr"]\n', encoding="utf-8")
    assert main(["sync"]) == 2
    assert 'sync = "l10n/sync"' in capsys.readouterr().err


@pytest.mark.parametrize("form", ["json", "github"])
def test_every_report_can_tell_it(project: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    change(project)
    assert main(["sync", "--format", form]) == 0
    assert "docs/fr/a.md" in capsys.readouterr().out
