"""`make bench-search-size`: what the search costs the reader and the build, at 21, 1,000 and 10,000 pages a language.

Bytes are those of gzip, as hosts send them. Times are those of the box in Chromium with the processor slowed four
times: from the first key to the first hits of all, and from the last key to the first hits of a later search.
"""

import argparse
import gzip
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page
from tests.support.browser import DESKTOP
from tests.support.server import serving

from benchmarks.search.boxes import browsing
from benchmarks.search.grown import grown
from benchmarks.search.sites import help_centre
from benchmarks.table import table, under
from helpcentre.search.index import search_files

SLOWER = 4
QUERIES = ("invoice", "credit card", "subscrip", "invocie", "cancel my subscription", "paymetn failed", "taxes")
_SECONDS = """([input, text]) => new Promise(resolve => {
  const box = document.querySelector("[data-hc-search]")
  const started = performance.now()
  new MutationObserver(() => box.dataset.answered === text && requestAnimationFrame(() =>
    resolve(performance.now() - started))).observe(box, { attributes: true })
  input.value = text
  input.dispatchEvent(new Event("input", { bubbles: true }))
})"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a search of one size costs: kilobytes on the wire for the first query, milliseconds, seconds of building."""

    wire: float
    index: float
    first: float
    later: float
    built: float


def measure(browser: Browser, site: Path, built: float) -> Cost:
    """Ask a built site, and weigh what its first query loads."""
    with serving(site) as host:
        page = browser.new_page(viewport=DESKTOP)
        loaded: list[str] = []
        page.goto(host.url, wait_until="networkidle")
        page.on("request", lambda request: loaded.append(request.url.removeprefix(host.url)))
        session: CDPSession = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        box = page.locator("[data-hc-search] input[name=q]")
        box.click()
        first = _ask(page, QUERIES[0])
        wire = sum(_kilobytes(site / path) for path in loaded)
        later = median(_ask(page, query) for query in QUERIES[1:])
        page.close()
    return Cost(wire, _kilobytes(site / "search" / "index.js"), first, later, built)


def _ask(page: Page, query: str) -> float:
    handle = page.locator("[data-hc-search] input[name=q]").element_handle()
    milliseconds: float = page.evaluate(_SECONDS, [handle, query])
    return milliseconds


def _kilobytes(file: Path) -> float:
    return len(gzip.compress(file.read_bytes(), 6)) / 1000


def with_index_of(site: Path, pages: int, folder: Path) -> tuple[Path, float]:
    """Copy a built site and put the index of a grown one in it; give it and the seconds that the index took."""
    copy = folder / str(pages)
    shutil.copytree(site, copy)
    guide = grown(pages)
    started = time.perf_counter()
    found = search_files(guide, {}).files
    seconds = time.perf_counter() - started
    for path, text in found.items():
        (copy / path).write_text(text, encoding="utf-8")
    return copy, seconds


def _row(name: str, cost: Cost) -> tuple[str, ...]:
    built = f"{cost.built:.1f} s" if cost.built else "–"
    kilobytes = (f"{value:.0f} kB" for value in (cost.wire, cost.index))
    return name, *kilobytes, f"{cost.first:.0f} ms", f"{cost.later:.0f} ms", built


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="bench-search-size", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=[21, 1000, 10_000], help="sizes to grow guides to")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work, browsing() as browser:
        folder = Path(work)
        site = help_centre(folder)
        costs = {"the guide": measure(browser, site, 0)}
        for pages in arguments.pages:
            copy, seconds = with_index_of(site, pages, folder)
            costs[f"{pages:,} pages"] = measure(browser, copy, seconds)
            shutil.rmtree(copy)
    head = ("", "first query", "index", "first hits", "later hits", "index made")
    print(table(head, [_row(name, cost) for name, cost in costs.items()]), "")
    guide, *_, largest = costs.values()
    print(f"the guide's first query: {under(150, guide.wire, 'kB')}")
    print(f"hits after the last key, the guide: {under(100, guide.later, 'ms')}")
    print(f"first query of the largest: {under(500, largest.wire, 'kB')}")


if __name__ == "__main__":
    main()
