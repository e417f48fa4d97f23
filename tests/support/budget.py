"""What a page costs its reader on a slow line and a slow machine, as Chromium's protocol tells it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.support.browser import PHONE, Watch
from tests.support.pages import HtmlPage
from tests.support.project import LANGUAGES, page_url, source_paths

# Slow 4G and a middling phone, with the figures that Lighthouse gives Chromium's protocol for them.
SLOW_4G = {
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 1474.56 * 1024 / 8,
    "uploadThroughput": 675 * 1024 / 8,
}
PROCESSOR = 4
# The budget of a first visit: kilobytes, layout shifts, and the times in milliseconds.
KILOBYTES, SHIFT, PAINT, TASK = 150, 0.02, 1800, 200

_OBSERVE = """
window.seen = { shift: 0, paint: 0, task: 0 };
new PerformanceObserver(list => list.getEntries().forEach(each => {
  if (!each.hadRecentInput) seen.shift += each.value })).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver(list => list.getEntries().forEach(each => {
  seen.paint = each.startTime })).observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver(list => list.getEntries().forEach(each => {
  seen.task = Math.max(seen.task, each.duration) })).observe({ type: "longtask", buffered: true });
"""


@dataclass(frozen=True)
class Cost:
    """Kilobytes (of 1,000) over the wire, requests, those to other hosts, sum of layout shifts, milliseconds until the
    largest paint, and the longest task's (0 where none took 50)."""

    kilobytes: float
    requests: tuple[str, ...]
    strangers: tuple[str, ...]
    shift: float
    paint: float
    task: float


def cost(chromium: Browser, host: str, url: str, **options: Any) -> Cost:
    """Open the site-relative `url` of `host` as a first visit on a slow phone, until nothing happens any more."""
    context = chromium.new_context(**{"viewport": PHONE, "device_scale_factor": 2, **options})
    context.set_default_timeout(60_000)
    try:
        watch, page = Watch.over(context, host), context.new_page()
        page.add_init_script(_OBSERVE)
        protocol = context.new_cdp_session(page)
        received: list[float] = []
        protocol.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
        protocol.send("Network.enable")
        protocol.send("Network.setCacheDisabled", {"cacheDisabled": True})
        protocol.send("Network.emulateNetworkConditions", SLOW_4G)
        protocol.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR})
        page.goto(host + url, wait_until="networkidle")
        page.wait_for_timeout(500)  # what the page does by itself after it has loaded
        seen = page.evaluate("() => window.seen")
    finally:
        context.close()
    return Cost(
        sum(received) / 1000, tuple(watch.paths()), tuple(watch.strangers()), seen["shift"], seen["paint"], seen["task"]
    )


def best(costs: Iterator[Cost], room: float = 1) -> Cost:
    """Take the best times of several visits, as many as it takes to be within the budget times `room`.

    What else a machine does can only make a page slower. Bytes, requests and shifts are the worst that was seen.
    """
    seen = [next(costs)]
    for each in costs:
        if _paint(seen) < PAINT * room and _task(seen) <= TASK * room:
            break
        seen.append(each)
    worst = max(seen, key=lambda cost: cost.kilobytes)
    return Cost(
        worst.kilobytes,
        worst.requests,
        tuple(url for cost in seen for url in cost.strangers),
        max(cost.shift for cost in seen),
        _paint(seen),
        _task(seen),
    )


def _paint(costs: list[Cost]) -> float:
    return min(cost.paint for cost in costs)


def _task(costs: list[Cost]) -> float:
    return min(cost.task for cost in costs)


def longest_task(site: Path, language: str) -> str:
    """Find the address of the page with steps whose article has the most text."""
    pages = [HtmlPage.read(site, page_url(language, path)) for path in source_paths(language)]
    articles = {page.url: page.tree.css_first("article:has(ol)") for page in pages}
    return max(articles, key=lambda url: len(node.text()) if (node := articles[url]) else 0)


def pages_with_budgets(site: Path) -> list[str]:
    """Give the home page and the longest page with steps of every language."""
    return [url for each in LANGUAGES for url in (page_url(each, "index.md"), longest_task(site, each))]
