"""What a first visit costs on slow 4G and a processor four times slower: `make bench-pages`.

The home page and the longest page with steps of each language, each visited several times; times are the best of them,
all else the worst.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from tests.support.browser import ARGUMENTS, tool
from tests.support.budget import KILOBYTES, PAINT, SHIFT, TASK, Cost, best, cost, pages_with_budgets
from tests.support.compressing import CompressingHandler
from tests.support.server import serving

from benchmarks.search.sites import help_centre
from benchmarks.table import table

_HEAD = ["page", "KB", "requests", "other hosts", "layout shift", "largest paint (ms)", "longest task (ms)"]


def main() -> int:
    """Measure, print, and return 1 where a page is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=5, help="of each page")
    visits = parser.parse_args().visits
    with TemporaryDirectory() as folder:
        costs = _measure(help_centre(Path(folder)), visits)
    print(table(_HEAD, [[url or "/", *_row(each)] for url, each in costs.items()]))
    over = [url or "/" for url, each in costs.items() if not _within(each)]
    bars = f"≤ {KILOBYTES} KB, shift ≤ {SHIFT}, largest paint < {PAINT} ms, longest task ≤ {TASK} ms, no other host"
    print(f"bar: {bars}: {f'missed by {len(over)} of {len(costs)}: ' + ', '.join(over) if over else 'reached'}")
    return bool(over)


def _measure(site: Path, visits: int) -> dict[str, Cost]:
    with serving(site, kind=CompressingHandler) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=tool("chromium"), args=ARGUMENTS)
        return {url: best(cost(browser, host.url, url) for _ in range(visits)) for url in pages_with_budgets(site)}


def _row(each: Cost) -> list[object]:
    shift = f"{each.shift:.4f}"
    return [
        f"{each.kilobytes:.1f}",
        len(each.requests),
        len(each.strangers),
        shift,
        f"{each.paint:.0f}",
        f"{each.task:.0f}",
    ]


def _within(each: Cost) -> bool:
    figures = (each.kilobytes <= KILOBYTES, each.shift <= SHIFT, each.paint < PAINT, each.task <= TASK)
    return all(figures) and not each.strangers


if __name__ == "__main__":
    sys.exit(main())
