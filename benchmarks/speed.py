"""`make bench-speed [MEMORY=1]`: what a check costs, beside rendering the same pages with Python-Markdown.

Every run is a process of its own, which starts cold: no module is loaded, nothing is in a cache. What counts is the
time that the processors worked, children included; the median of the runs. Both programs are compiled beforehand, as
those that pip installs are.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.generate import site
from benchmarks.table import table, under
from benchmarks.trees import LANGUAGES as CORPUS_LANGUAGES
from benchmarks.trees import NO_CORPUS, ROOT, SHIPPED, corpus

RUNS = 3
WARM_SHARE, MEMORY_BAR, PAGES = 10, 300, 1000


class RunError(Exception):
    """A measured command couldn't run; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process cost: seconds of work, seconds on the clock, megabytes at its peak."""

    work: float
    clock: float
    memory: float


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in a folder, with caches of its own there. Raises RunError when it couldn't do its work."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / ".cache"), "PYTHONPATH": f"{ROOT}:{ROOT / 'hooks'}"}
    environment |= {"PYTHONPYCACHEPREFIX": str(folder.parent / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if child.returncode not in (0, 1):
            raise RunError(said.read().decode("utf-8", "replace").strip()[-500:])
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - started, _megabytes(used))


def _megabytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def check_command(languages: Sequence[str]) -> list[str]:
    """Give the command that checks the folders of some languages, the source's first."""
    source, *others = languages
    translations = [part for code in others for part in ("--translation", f"{code}={code}")]
    return [sys.executable, "-m", "helpcentre", "check", "--source", f"{source}={source}", *translations]


def has_cache() -> bool:
    """Tell whether the command line has a cache that it could be measured with."""
    told = subprocess.run(
        [sys.executable, "-m", "helpcentre", "check", "--help"], capture_output=True, text=True, check=False
    )
    return "cache" in told.stdout


def cold(trees: Path, work: Path) -> tuple[list[Cost], list[Cost]]:
    """Check and render the same pages in turn; give what each run cost."""
    checks, renders = [], []
    for command in ([sys.executable, "-m", "benchmarks.render"], [sys.executable, "-m", "helpcentre", "rules"]):
        run(command, work)
    for number in range(RUNS):
        folder = work / f"run-{number}"
        shutil.copytree(trees, folder)
        renders.append(run([sys.executable, "-m", "benchmarks.render", *CORPUS_LANGUAGES], folder))
        checks.append(run(check_command(CORPUS_LANGUAGES), folder))
    return checks, renders


def warm(work: Path) -> list[Cost]:
    """Check again after one page has changed, another one each time, in the folder of the first cold run."""
    folder = work / "run-0"
    pages = sorted((folder / CORPUS_LANGUAGES[1]).rglob("*.md"))
    costs = []
    for page in pages[:RUNS]:
        page.write_text(page.read_text(encoding="utf-8") + "\nEncore une phrase.\n", encoding="utf-8")
        costs.append(run(check_command(CORPUS_LANGUAGES), folder))
    return costs


def _row(name: str, costs: Sequence[Cost]) -> tuple[str, ...]:
    middle = (median(getattr(cost, what) for cost in costs) for what in ("work", "clock", "memory"))
    work, clock, memory = middle
    return name, f"{work:.2f} s", f"{clock:.2f} s", f"{memory:.0f} MB"


def measure(trees: Path, work: Path) -> str:
    """Measure cold and warm checks of the corpus's pages and lay out the costs and the bars."""
    checks, renders = cold(trees, work)
    cached = warm(work) if has_cache() else []
    rows = [_row("check, cold", checks), _row("Python-Markdown alone", renders)]
    rows += [_row("check, warm, one page changed", cached)] if cached else []
    checked, rendered = (median(cost.work for cost in costs) for costs in (checks, renders))
    lines = [table(("", "work", "clock", "peak"), rows), ""]
    lines.append(f"cold check: {under(100, 100 * checked / rendered, '% of Python-Markdown')}")
    if cached:
        share = 100 * median(cost.work for cost in cached) / checked
        lines.append(f"warm check: {under(WARM_SHARE, share, '% of the cold one')}")
    else:
        lines.append("warm check: no cache yet")
    return "\n".join(lines)


def memory(work: Path) -> str:
    """Measure the peak of a check of many pages in many languages; of several processes it is the largest one's."""
    site(work / "large", PAGES)
    cost = run(check_command(SHIPPED), work / "large")
    size = f"{PAGES} pages in {len(SHIPPED)} languages"
    return f"{size}: {cost.work:.1f} s of work, {under(MEMORY_BAR, cost.memory, 'MB')}"


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-speed", description=__doc__)
    parser.add_argument("--memory", action="store_true", help=f"also check {PAGES} generated pages in 7 languages")
    arguments = parser.parse_args()
    folder = corpus()
    with tempfile.TemporaryDirectory() as work:
        try:
            print(measure(folder / "fastapi", Path(work)) if folder else NO_CORPUS)
            if arguments.memory:
                print(memory(Path(work)))
        except RunError as error:
            print(f"could not be measured: {error}")


if __name__ == "__main__":
    main()
