"""How long a build of the whole site takes, and which share of it checks and publishing have: `make bench-build`.

Prints the median of three builds from nothing, whether the checks keep to their bar, and what they cost a build that
finds its pages checked already; it measures and never fails.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
RUNS = 3
BAR, SEARCH_BAR, LINKS_BAR = 0.10, 0.15, 0.05


def measure(folder: Path, *, again: bool = False) -> dict[str, float]:
    """Build the site into `folder`; return seconds by part, `process` being all of it from start to exit.

    What an earlier check has kept is used for a build `again` only.
    Raises SystemExit with what MkDocs told where the site can't be built.
    """
    timings = folder / "timings.json"
    if not again:
        shutil.rmtree(ROOT / ".cache" / "helpcentre", ignore_errors=True)
    started = time.perf_counter()
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")],
        cwd=ROOT,
        env={**os.environ, "HELPCENTRE_TIMINGS": str(timings), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - started
    if result.returncode:
        raise SystemExit(f"the site can't be built:\n{result.stdout}{result.stderr}")
    parts: dict[str, float] = json.loads(timings.read_text(encoding="utf-8"))
    return {**parts, "process": seconds}


def _bar(what: str, bar: float, share: float) -> str:
    return f"bar: {what} under {bar:.0%} of the build: {'holds' if share < bar else 'DOES NOT HOLD'} ({share:.1%})"


def _most(runs: list[dict[str, float]], part: str) -> str:
    return f"{max(run[part] for run in runs):.2f} s at most"


def report(runs: list[dict[str, float]], second: dict[str, float]) -> str:
    """Say in lines what the median of the runs is and whether the bar holds."""
    middle = {part: median(run[part] for run in runs) for part in runs[0]}
    total = middle["total"]
    search = median(run["search"] / run["total"] for run in runs)
    checks = median(run["check"] / run["total"] for run in runs)
    links = median(run["links"] / run["total"] for run in runs)
    lines = [
        f"build       {total:6.2f} s   all languages, pages and artifacts (median of {len(runs)} runs)",
        f"  checks    {middle['check']:6.2f} s   {checks:6.1%}",
        f"  publishing{middle['publish']:6.2f} s   {middle['publish'] / total:6.1%}",
        f"  pictures  {middle['pictures']:6.2f} s   {middle['pictures'] / total:6.1%}",
        f"  cards     {middle['cards']:6.2f} s   {middle['cards'] / total:6.1%}   {_most(runs, 'cards')}",
        f"  search    {middle['search']:6.2f} s   {search:6.1%}",
        f"  links     {middle['links']:6.2f} s   {links:6.1%}",
        f"again     {second['total']:7.2f} s   checks {second['check']:.2f} s, {second['check'] / second['total']:.1%}",
        f"process     {middle['process']:6.2f} s   the build, and Python's and MkDocs' start",
        _bar("checks", BAR, checks),
        _bar("indexes", SEARCH_BAR, search),
        _bar("links", LINKS_BAR, links),
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        runs = [measure(Path(folder)) for _ in range(RUNS)]
        print(report(runs, measure(Path(folder), again=True)))


if __name__ == "__main__":
    main()
