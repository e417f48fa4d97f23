"""Dates, and the pages of the past, come from git, or not at all."""

import os
import subprocess
from datetime import date
from pathlib import Path

from helpcentre.history import gone_pages, last_changed


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


def gone(root: Path) -> dict[str, str | None]:
    return {each.path: each.became for each in gone_pages(root / "docs" / "en")}


def test_moved_and_removed_pages_with_where_they_are_now(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    pages = {f"docs/en/{name}.md": f"# {name}\n\nA text of its own about {name}.\n" for name in ("a", "b", "é", "back")}
    commit(tmp_path, "2026-01-01", {**pages, "docs/en/picture.svg": "<svg/>", "docs/fr/a.md": "x"})
    docs = tmp_path / "docs" / "en"
    (docs / "a.md").rename(docs / "a2.md")
    (docs / "b.md").unlink()
    (docs / "é.md").rename(tmp_path / "docs" / "fr" / "é.md")
    (docs / "picture.svg").unlink()
    (docs / "back.md").unlink()
    commit(tmp_path, "2026-01-02", {})
    (docs / "a2.md").rename(docs / "a3.md")
    commit(tmp_path, "2026-01-03", {"docs/en/back.md": "# back\n"})

    assert gone(tmp_path) == {"a.md": "a3.md", "a2.md": "a3.md", "b.md": None, "é.md": None}
    head = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert {each.commit for each in gone_pages(docs) if each.path == "a2.md"} == {head.stdout.strip()}


def test_what_came_and_went_in_a_branch_was_never_published(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "2026-01-01", {"docs/en/a.md": "# A\n"})
    git(tmp_path, "switch", "-qc", "branch")
    commit(tmp_path, "2026-01-02", {"docs/en/draft.md": "# Draft\n"})
    (tmp_path / "docs/en/draft.md").unlink()
    (tmp_path / "docs/en/a.md").unlink()
    commit(tmp_path, "2026-01-03", {"docs/en/other.md": "# Something else altogether\n"})
    git(tmp_path, "switch", "-q", "main")
    git(tmp_path, "-c", "user.name=a", "-c", "user.email=a@example.com", "merge", "-q", "--no-ff", "-m", "m", "branch")

    assert gone(tmp_path) == {"a.md": None}


def test_a_shallow_clone_and_no_checkout_know_of_none(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "full")
    commit(tmp_path / "full", "2026-01-01", {"docs/en/a.md": "a", "docs/en/b.md": "b"})
    (tmp_path / "full/docs/en/a.md").unlink()
    commit(tmp_path / "full", "2026-03-01", {})
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{tmp_path}/full", "cut")
    (tmp_path / "docs/en").mkdir(parents=True)

    assert gone(tmp_path / "full") == {"a.md": None}
    assert gone(tmp_path / "cut") == {}
    assert gone(tmp_path) == {}
