"""A browser for the session, a fresh context for each test, and hosts that serve the site in each of its ways."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.conftest import SUBPATH
from tests.support.browser import ARGUMENTS, DESKTOP, Watch, tool
from tests.support.project import built, copy_project, with_instant_navigation
from tests.support.server import Host, serving

PATIENCE = 20_000  # milliseconds: what works on an idle machine shall not fail on a busy one
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = tool("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def root_host(site: Path) -> Iterator[Host]:
    with serving(site) as host:
        yield host


@pytest.fixture(scope="session")
def subpath_host(subpath_site: Path) -> Iterator[Host]:
    with serving(subpath_site, SUBPATH) as host:
        yield host


@pytest.fixture(scope="session")
def instant_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Serve the site with instant navigation, which works only at the address that the sitemap names."""
    project = with_instant_navigation(copy_project(tmp_path_factory.mktemp("instant") / "project"))
    with serving(project / "site") as host:
        built(project, project / "site", site_url=host.url)
        yield host


@dataclass
class Visit:
    """A page under watch; `expected` tells which faults the test means to see."""

    page: Page
    watch: Watch
    expected: tuple[str, ...] = ()

    def go(self, url: str, *, idle: bool = False) -> Page:
        """Open the site-relative `url`; wait until it has loaded, or even until nothing is asked for any more."""
        self.page.goto(self.watch.host + url, wait_until="networkidle" if idle else "load")
        return self.page

    def unexpected(self) -> list[str]:
        return [fault for fault in self.watch.faults() if not any(part in fault for part in self.expected)]


Visitor = Callable[..., Visit]


@pytest.fixture
def visit(chromium: Browser, root_host: Host) -> Iterator[Visitor]:
    """Make visits to the site (or to another `host`) with these options of the context; no visit may meet a fault."""
    visits: list[Visit] = []

    def begin(host: Host = root_host, expected: tuple[str, ...] = (), **options: Any) -> Visit:
        context = chromium.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **options})
        context.set_default_timeout(PATIENCE)
        visits.append(Visit(context.new_page(), Watch.over(context, host.url), expected))
        return visits[-1]

    yield begin
    for each in visits:
        each.page.context.close()
    assert [fault for each in visits for fault in each.unexpected()] == []
