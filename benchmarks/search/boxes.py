"""The search boxes of the two sites, typed into as a reader does, in a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Browser, Page, sync_playwright
from tests.support.browser import ARGUMENTS, DESKTOP, tool
from tests.support.server import serving

_TYPE = """([input, text]) => {
  input.value = text
  input.dispatchEvent(new Event("input", { bubbles: true }))
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
}"""
_WAITS = """() => document.querySelector(".md-search-result__meta").textContent.trim() ===
  JSON.parse(document.getElementById("__config").textContent).translations["search.result.placeholder"]"""
_PAGES = "links => [...new Set(links.map(link => link.href.split(/[?#]/)[0]))]"


class Box(Protocol):
    """A search box."""

    def ask(self, query: str) -> list[str]:
        """Give the addresses of the pages that a query finds, best first, relative to the site."""
        ...


class OurBox:
    """The help centre's."""

    def __init__(self, page: Page, site: str, home: str) -> None:
        """Open the home page of a language."""
        self._page, self._site = page, site
        page.goto(site + home)
        self._input = page.locator("[data-hc-search] input[name=q]")
        self._input.click()

    def ask(self, query: str) -> list[str]:
        """See Box."""
        self._page.evaluate(_TYPE, [self._input.element_handle(), query])
        self._page.wait_for_function(
            "query => document.querySelector('[data-hc-search]').dataset.answered === query", arg=query
        )
        return _relative(self._page.eval_on_selector_all("[data-hc-search-list] a.hc-hit--page", _PAGES), self._site)


class RawBox:
    """Material's, over its one index."""

    def __init__(self, page: Page, site: str, home: str) -> None:
        """Open the home page of a language and wait for the worker."""
        self._page, self._site = page, site
        page.goto(site + home, wait_until="networkidle")
        self._input = page.locator("[data-md-component=search-query]")
        self._input.click()
        self.ask("LogMeIn")

    def ask(self, query: str) -> list[str]:
        """See Box. The box says how many hits there are once it has them; emptied, it says that it waits."""
        self._page.evaluate(_TYPE, [self._input.element_handle(), ""])
        self._page.wait_for_function("() => !document.querySelector('.md-search-result__item')")
        self._page.wait_for_function(_WAITS)
        self._page.evaluate(_TYPE, [self._input.element_handle(), query])
        self._page.wait_for_function(f"() => !({_WAITS})()")
        found = self._page.eval_on_selector_all(".md-search-result__list > li > a", _PAGES)
        return _relative(found, self._site)


def _relative(addresses: list[str], site: str) -> list[str]:
    return [each.removeprefix(site) for each in addresses]


@contextmanager
def browsing() -> Iterator[Browser]:
    """Give a browser while the context lasts."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=tool("chromium"), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Browser, site: Path, kind: type[OurBox] | type[RawBox], home: str) -> Iterator[Box]:
    """Serve a site and open its box on a language's home page while the context lasts."""
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
    with serving(site) as host:
        try:
            yield kind(context.new_page(), host.url, home)
        finally:
            context.close()
