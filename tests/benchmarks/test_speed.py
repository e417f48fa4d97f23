"""What a process cost, and sites to measure on."""

import sys
from pathlib import Path

import pytest
from benchmarks import generate, speed
from benchmarks.trees import shipped, targets


def test_the_cost_of_a_process_is_its_work_not_its_sleep(tmp_path: Path) -> None:
    idle = speed.run([sys.executable, "-S", "-c", "import time; time.sleep(0.4)"], tmp_path)
    busy = speed.run([sys.executable, "-S", "-c", "import time\nwhile time.process_time() < 0.4: pass"], tmp_path)

    assert idle.clock > 0.4 > idle.work
    assert busy.work > 0.35


def test_the_work_of_its_children_is_counted(tmp_path: Path) -> None:
    inner = "import time\nwhile time.process_time() < 0.4: pass"
    cost = speed.run(
        [sys.executable, "-S", "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"],
        tmp_path,
    )

    assert cost.work > 0.35


def test_what_couldnt_run_says_why(tmp_path: Path) -> None:
    fails = "import sys; print('no such thing', file=sys.stderr); sys.exit(2)"

    with pytest.raises(speed.RunError, match="no such thing"):
        speed.run([sys.executable, "-S", "-c", fails], tmp_path)


def test_a_generated_site_is_whole(tmp_path: Path) -> None:
    pages = len(shipped().source.pages)
    generate.site(tmp_path, pages, ("en", "fr", "es"))
    names = {path.relative_to(tmp_path / "fr").as_posix() for path in (tmp_path / "fr").rglob("*.md")}

    assert len(names) == pages
    for code in ("en", "es"):
        assert {path.relative_to(tmp_path / code).as_posix() for path in (tmp_path / code).rglob("*.md")} == names
    linked = {
        target for name in names for target in targets(name, (tmp_path / "fr" / name).read_text(encoding="utf-8"))
    }
    assert {target for target in linked if target.endswith(".md")} <= names
