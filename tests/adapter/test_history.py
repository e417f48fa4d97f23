"""Dates come from the history of each file, or not at all."""

import os
import subprocess
from datetime import date
from pathlib import Path

from helpcentre.history import last_changed


def commit(root: Path, day: str, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    when = {"GIT_AUTHOR_DATE": f"{day}T23:30:00-0500", "GIT_COMMITTER_DATE": f"{day}T23:30:00-0500"}
    git(root, "add", ".")
    git(root, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "change", env=os.environ | when)


def git(root: Path, *arguments: str, env: dict[str, str] | None = None) -> None:
    subprocess.run(["git", *arguments], cwd=root, check=True, env=env)


def test_each_file_has_the_utc_day_of_its_own_last_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "2026-01-01", {"docs/en/a.md": "a", "docs/fr/é.md": "é"})
    commit(tmp_path, "2026-03-31", {"docs/en/a.md": "b", "README.md": "r"})

    assert last_changed(tmp_path / "docs") == {"en/a.md": date(2026, 4, 1), "fr/é.md": date(2026, 1, 2)}


def test_a_shallow_clone_has_no_dates_rather_than_wrong_ones(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "full")
    commit(tmp_path / "full", "2026-01-01", {"docs/en/a.md": "a"})
    commit(tmp_path / "full", "2026-03-01", {"README.md": "r"})
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{tmp_path}/full", "cut")

    assert last_changed(tmp_path / "cut" / "docs") == {}


def test_no_checkout_has_no_dates(tmp_path: Path) -> None:
    assert last_changed(tmp_path) == {}
