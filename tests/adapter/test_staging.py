"""A site is replaced whole or not at all."""

from pathlib import Path

import pytest

from helpcentre.staging import Staging, write_files


def read(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def stage(target: Path, files: dict[str, bytes]) -> Staging:
    staging = Staging(target)
    staging.clear()
    write_files(staging.folder, files)
    return staging


def test_the_new_site_takes_the_place_of_the_old_one_with_nothing_left_of_it(tmp_path: Path) -> None:
    target = tmp_path / "site"
    write_files(target, {"old.html": b"old", "fr/old.html": b"vieux"})

    stage(target, {"index.html": b"new", "fr/index.html": b"neuf"}).put_in_place()

    assert read(target) == {"index.html": b"new", "fr/index.html": b"neuf"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    stage(tmp_path / "site", {"index.html": b"new"}).put_in_place()

    assert read(tmp_path / "site") == {"index.html": b"new"}


def test_what_is_abandoned_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    write_files(tmp_path / "site", {"index.html": b"old"})

    stage(tmp_path / "site", {"index.html": b"half"}).clear()

    assert read(tmp_path) == {"site/index.html": b"old"}


def test_a_failed_move_gives_the_old_site_back(tmp_path: Path) -> None:
    write_files(tmp_path / "site", {"index.html": b"old"})
    staging = Staging(tmp_path / "site")

    with pytest.raises(OSError, match="next"):
        staging.put_in_place()

    assert read(tmp_path) == {"site/index.html": b"old"}


def test_a_site_set_aside_by_a_killed_build_comes_back(tmp_path: Path) -> None:
    write_files(tmp_path / ".site.previous", {"index.html": b"old"})

    Staging(tmp_path / "site").clear()

    assert read(tmp_path) == {"site/index.html": b"old"}
