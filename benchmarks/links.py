"""`make bench-links`: what the check of built sites finds, and what it costs beside other tools over the same files.

PAGES is the number of pages a language of the generated site. A tool that has not ended after LIMIT seconds is
stopped, and told with that time. The machine's other work counts too: times are the processors' and the clock's.
"""

import argparse
import contextlib
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.support.server import serving

from benchmarks import source_faults
from benchmarks.built_site import ALL_LANGUAGES, LANGUAGES, URL, write
from benchmarks.site_faults import Seeded
from benchmarks.site_seeding import seed
from benchmarks.speed import Cost, run
from benchmarks.table import table, under
from benchmarks.trees import ROOT
from helpcentre import builtcheck, sitefolder
from helpcentre.arguments import PAGE_BUDGET, PICTURE_BUDGET
from helpcentre.built.reading import read_site
from helpcentre.finding import Finding

RUNS = 7
FLOOR_BAR, MEMORY_BAR, LINKCHECKER_BAR, LINKINATOR_BAR = 2, 500, 50, 10
_RC = "[AnchorCheck]\n[checking]\nmaxrequestspersecond=10000\n"


def find(folder: Path) -> tuple[Finding, ...]:
    """Check a site in this process."""
    read = sitefolder.reader(folder)
    built = read_site(sitefolder.list_files(folder), read)
    built.budget = {"page": PAGE_BUDGET, "picture": PICTURE_BUDGET}
    return builtcheck.check(built, builtcheck.Places(read.text, str))


def differences(seeded: Sequence[Seeded], found: Sequence[Finding]) -> tuple[list[Seeded], list[Finding]]:
    """Give the faults that weren't told at their line by their rule, and the findings that are of none."""
    told = Counter((each.path, each.line, each.rule) for each in found)
    missed = []
    for fault in seeded:
        key = fault.file, fault.line, fault.rule
        if told[key]:
            told[key] -= 1
        else:
            missed.append(fault)
    return missed, [each for each in found if told[each.path, each.line, each.rule] > 0]


def faults(work: Path, number: int) -> str:
    """Seed a small site and say how many of its faults are told, each once, at their line."""
    write(work / "faulty", 60, ALL_LANGUAGES)
    write(work / "good", 60, ALL_LANGUAGES)
    seeded = seed(work / "faulty", number)
    missed, other = differences(seeded, find(work / "faulty"))
    kinds = len({each.kind for each in seeded})
    lines = [
        f"{len(seeded)} faults of {kinds} kinds in {len(ALL_LANGUAGES)} languages (seed {number}): "
        f"{len(seeded) - len(missed)} told once at their line, {len(other)} findings besides, "
        f"{len(find(work / 'good'))} on the same site without them"
    ]
    lines += [f"  missed: {each.kind} ({each.file}:{each.line})" for each in missed]
    return "\n".join(lines + [f"  besides: {each.path}:{each.line}: {each.message}" for each in other])


def in_sources(number: int) -> str:
    """Seed the shipped pages with faults of links and say how many are told, each once, at their line."""
    seeded, found = source_faults.seeded(number)
    missed, other = differences(seeded, found)
    kinds = len({each.kind for each in seeded})
    lines = [
        f"sources: {len(seeded)} faults of {kinds} kinds in {len(ALL_LANGUAGES)} languages (seed {number}): "
        f"{len(seeded) - len(missed)} told once at their line, {len(other)} findings besides"
    ]
    lines += [f"  missed: {each.kind} ({each.file}:{each.line})" for each in missed]
    return "\n".join(lines + [f"  besides: {each.path}:{each.line}: {each.message}" for each in other])


def ours(site: Path) -> list[str]:
    """Give the command that checks a site."""
    return [sys.executable, "-m", "helpcentre", "links", str(site)]


def limited(command: Sequence[str], work: Path, limit: int) -> tuple[float, bool]:
    """Run another tool; give its seconds on the clock, and whether it came to its end."""
    started = time.perf_counter()
    environment = {**os.environ, "HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    quiet = subprocess.DEVNULL
    # A session of its own, so that whatever the tool has started ends with it.
    tool = subprocess.Popen(command, cwd=work, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        tool.wait(limit)
    except subprocess.TimeoutExpired:
        return time.perf_counter() - started, False
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(tool.pid, signal.SIGKILL)
        tool.wait()
    return time.perf_counter() - started, True


def linkchecker(site: Path, work: Path, limit: int) -> tuple[float, bool]:
    """Let linkchecker follow the served site from its first page."""
    rc = work / "linkcheckerrc"
    rc.write_text(_RC, encoding="utf-8")
    program = str(Path(sys.executable).with_name("linkchecker"))
    with serving(site) as host:
        command = [program, "--config", str(rc), "--no-status", "--no-robots", "--output", "none", host.url]
        return limited(command, work, limit)


def linkinator(site: Path, work: Path, limit: int) -> tuple[float, bool] | None:
    """Let linkinator follow the same files, which it serves itself; None where it isn't installed."""
    program = ROOT / "node_modules/.bin/linkinator"
    if not program.exists():
        return None
    skipped = f"{URL}|www.example.com"
    return limited([str(program), str(site), "--recurse", "--skip", skipped, "--format", "csv"], work, limit)


def speed(work: Path, pages: int, limit: int) -> str:
    """Check a large site beside the floor and the other tools."""
    site = work / "large"
    write(site, pages)
    checks, floors = [], []
    for _ in range(RUNS):
        floors.append(run([sys.executable, "-m", "benchmarks.floor", str(site)], work))
        checks.append(run(ours(site), work))
    clock = median(each.clock for each in checks)
    rows = [_row("helpcentre links", checks), _row("the parser alone", floors)]
    bars = [f"bar: ≤ {FLOOR_BAR} × the floor, both one process that works on one processor: {_ratio(checks, floors)}",
            under(MEMORY_BAR, median(each.memory for each in checks), "MB")]  # fmt: skip
    for name, bar, result in (
        ("linkchecker", LINKCHECKER_BAR, linkchecker(site, work, limit)),
        ("linkinator", LINKINATOR_BAR, linkinator(site, work, limit)),
    ):
        if result is None:
            bars.append(f"{name}: not measured, it isn't installed (npm ci)")
            continue
        seconds, ended = result
        rows.append((name, "", f"{'' if ended else '> '}{seconds:.2f} s", ""))
        reached = "reached" if seconds >= bar * clock else "missed"
        times = f"{'' if ended else 'more than '}{seconds / clock:.0f} ×"
        bars.append(f"bar: ≥ {bar} × as fast as {name}: {reached}, {times}")
    head = (f"{pages} pages × {len(LANGUAGES)} languages", "work", "clock", "peak")
    return "\n".join([table(head, rows), "", *bars])


def _ratio(checks: Sequence[Cost], floors: Sequence[Cost]) -> str:
    # The quickest runs: what else the machine does makes a run slower, never faster.
    ratio = min(each.work for each in checks) / min(each.work for each in floors)
    return f"{'reached' if ratio <= FLOOR_BAR else 'missed'}, {ratio:.2f} × (work of the quickest of {RUNS} runs)"


def _row(name: str, costs: Sequence[Cost]) -> tuple[str, ...]:
    work, clock, memory = (median(getattr(cost, what) for cost in costs) for what in ("work", "clock", "memory"))
    return name, f"{work:.2f} s", f"{clock:.2f} s", f"{memory:.0f} MB"


def growth(work: Path, largest: int) -> str:
    """Check sites of growing size; linear is the same time a page."""
    rows = []
    for pages in (largest // 16, largest // 4, largest):
        site = work / f"growth-{pages}"
        write(site, pages)
        cost = run(ours(site), work)
        total = pages * len(LANGUAGES)
        a_page = f"{1000 * cost.work / total:.2f} ms"
        rows.append((f"{total:,} pages", f"{cost.work:.2f} s", a_page, f"{cost.memory:.0f} MB"))
    return table(("growth", "work", "a page", "peak"), rows)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-links", description=__doc__)
    parser.add_argument("--pages", type=int, default=1000, help="pages a language")
    parser.add_argument("--limit", type=int, default=900, help="seconds after which another tool is stopped")
    parser.add_argument("--growth", type=int, default=0, help="also check sites of up to so many pages a language")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        print(in_sources(arguments.seed), flush=True)
        print(faults(work, arguments.seed), flush=True)
        print(speed(work, arguments.pages, arguments.limit), flush=True)
        if arguments.growth:
            print(growth(work, arguments.growth))


if __name__ == "__main__":
    main()
