"""Fixes of translations, as they are found in a repository's history."""

import re
import subprocess
from pathlib import Path

import pytest
from benchmarks.history import Layout, fixes, main

_LAYOUT = Layout(re.compile(r"content/(?P<language>(?!en/)[\w-]+)/(?P<page>.+\.md)"), "content/en/{page}")
_SOURCE = "# Pay\n\nPay [here](pay.md) within 14 days.\n"


def _commit(folder: Path, **texts: str) -> None:
    for language, text in texts.items():
        path = folder / "content" / language / "a.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        who = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
        subprocess.run(["git", "-C", str(folder), *who, *command], check=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """One fix, one commit that changes the source too, and one that leads away from the source."""
    _commit(tmp_path, en=_SOURCE, fr="# Payer\n\nPayez [ici](payer.md) dans les 14 jours.\n")
    _commit(tmp_path, fr="# Payer\n\nPayez [ici](pay.md) dans les 14 jours.\n")
    _commit(tmp_path, fr="# Payer\n\nPayez [ici](pay.md) dans les 15 jours.\n")
    _commit(tmp_path, en=_SOURCE.replace("14", "30"), fr="# Payer\n\nPayez [ici](pay.md) dans les 30 jours.\n")
    return tmp_path


def test_only_what_leads_to_the_source_while_it_stands_still_is_a_fix(repository: Path) -> None:
    (fix,) = fixes(repository, _LAYOUT, 9, 1)
    assert (fix.language, fix.page, fix.source) == ("fr", "a.md", _SOURCE)
    assert fix.diff == ("-Payez [ici](payer.md) dans les 14 jours.", "+Payez [ici](pay.md) dans les 14 jours.")


def test_the_report(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(repository)])
    told = capsys.readouterr().out
    assert "commonmark       1      1  100 %" in told
    assert "languages: fr 1" in told
