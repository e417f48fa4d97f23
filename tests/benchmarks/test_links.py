"""The check of built sites finds every seeded fault, each once and at its line, and nothing on a site without any."""

from pathlib import Path

import pytest
from benchmarks import source_faults
from benchmarks.built_site import ALL_LANGUAGES, write
from benchmarks.links import differences, faults, find
from benchmarks.site_seeding import seed


@pytest.mark.parametrize("number", [1, 2])
def test_every_kind_is_told_once_at_its_line(tmp_path: Path, number: int) -> None:
    write(tmp_path / "site", 60, ALL_LANGUAGES)
    assert find(tmp_path / "site") == ()
    seeded = seed(tmp_path / "site", number)
    missed, other = differences(seeded, find(tmp_path / "site"))
    assert missed == []
    assert other == []
    assert len({each.kind for each in seeded}) >= 40
    assert len(seeded) == len(ALL_LANGUAGES) * len({each.kind for each in seeded})


def test_a_fault_that_is_not_told_is_counted(tmp_path: Path) -> None:
    write(tmp_path / "site", 60, ALL_LANGUAGES)
    seeded = seed(tmp_path / "site", 1)
    found = find(tmp_path / "site")
    missed, other = differences(seeded[1:], found[1:])
    assert len(missed) + len(other) == 2


def test_the_report_counts_them(tmp_path: Path) -> None:
    report = faults(tmp_path, 3)
    assert "490 faults of 70 kinds in 7 languages (seed 3): 490 told once at their line, 0 findings besides" in report
    assert report.endswith("0 on the same site without them")


def test_every_kind_in_the_sources_is_told_once_at_its_line() -> None:
    seeded, found = source_faults.seeded(2)
    assert differences(seeded, found) == ([], [])
    assert len({each.kind for each in seeded}) >= 40
    for kind in source_faults.IN_PAGES:
        assert sum(each.kind == kind for each in seeded) == len(ALL_LANGUAGES), kind


def test_nothing_on_the_shipped_site(site: Path) -> None:
    assert find(site) == ()
