"""What a first visit costs on slow 4G and a slow phone: the budget of the home page and of the longest page with steps.

Bytes, requests and shifts are the same on every machine, and held to the budget. Times also say what else the machine
does: they have room here, and `make bench-pages` tells them as they are.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Visitor
from tests.support.budget import KILOBYTES, PAINT, SHIFT, SLOW_4G, TASK, Cost, best, cost, pages_with_budgets
from tests.support.compressing import CompressingHandler
from tests.support.pages import HtmlPage
from tests.support.project import LANGUAGES, page_url
from tests.support.server import Host, serving

ROOM = 3
VISITS = 4


@pytest.fixture(scope="module")
def compressing(site: Path) -> Iterator[Host]:
    with serving(site, kind=CompressingHandler) as host:
        yield host


@pytest.mark.parametrize("kind", ["home", "longest task"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_visit(chromium: Browser, site: Path, compressing: Host, language: str, kind: str) -> None:
    url = pages_with_budgets(site)[2 * LANGUAGES.index(language) + (kind != "home")]
    found = best((cost(chromium, compressing.url, url) for _ in range(VISITS)), ROOM)

    assert 20 < found.kilobytes <= KILOBYTES
    assert found.shift <= SHIFT
    assert found.strangers == ()
    assert [path for path in found.requests if "search/" in path or "vendor/" in path] == []
    assert (found.paint < PAINT * ROOM, found.task <= TASK * ROOM) == (True, True), found


def blocking(page: HtmlPage) -> list[str]:
    """What a browser has to have before it paints: styles, and scripts that stand before the text."""
    styles = page.tree.css("link[rel=stylesheet]:not([media=print])")
    html = page.tree.html or ""
    scripts = page.tree.css("script[src]:not([async]):not([defer])")
    before = [node for node in scripts if html.index(node.html or "") < html.index("<article")]
    return [node.attributes.get("href") or node.attributes.get("src") or "" for node in (*styles, *before)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_alone_leaves_time_to_paint(site: Path, compressing: Host, visit: Visitor, language: str) -> None:
    """One round trip and the page's bytes: it waits for no file, and no machine is faster."""
    page = HtmlPage.read(site, page_url(language, "index.md"))
    assert blocking(page) == []
    bytes_ = _size(visit, compressing, page.url)
    milliseconds = SLOW_4G["latency"] + 1000 * bytes_ / SLOW_4G["downloadThroughput"]
    assert milliseconds <= PAINT * 0.5, f"{milliseconds:.0f} ms for {bytes_} bytes"


def _size(visit: Visitor, host: Host, url: str) -> int:
    answer = visit(host).page.request.get(host.url + url)
    assert answer.ok, url
    return int(answer.headers["content-length"])


def test_the_best_of_several_visits_stops_when_it_is_good_enough() -> None:
    costs = [Cost(80, (), (), shift, paint, task) for shift, paint, task in ((0.01, 1800, 0), (0, 1700, 90), (0, 1, 0))]
    found = best(iter(costs))

    assert (found.shift, found.paint, found.task) == (0.01, 1700, 0)
