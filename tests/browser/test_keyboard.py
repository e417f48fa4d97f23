"""The keyboard alone: every stop is seen and none is under the header; and motion can be turned off."""

from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import Visitor
from tests.support.browser import DESKTOP, PHONE, audit
from tests.support.project import LANGUAGES, page_url

NARROW: ViewportSize = {"width": 320, "height": 640}  # what 400 % of zoom leaves of 1280 pixels
STOPS = 200
_STOP = """() => {
  const stop = document.activeElement
  if (stop === document.body) return null
  const style = getComputedStyle(stop)
  const box = stop.getClientRects()[0] ?? stop.getBoundingClientRect()
  const at = document.elementFromPoint(box.left + Math.min(box.width, 12) / 2, box.top + box.height / 2)
  return {
    name: stop.outerHTML.slice(0, 120),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    covered: !(at && (stop.contains(at) || at.contains(stop))),
  }
}"""
_SLOWEST = """() => Math.max(...[...document.querySelectorAll("*")].flatMap(each => {
  const style = getComputedStyle(each)
  return [style.transitionDuration, style.animationDuration].flatMap(times => times.split(",")).map(parseFloat)
}))"""


def stops(page: Page) -> list[dict[str, Any]]:
    """Go through the page with the tab key: what has the focus, how it is marked, whether something lies over it."""
    found: list[dict[str, Any]] = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop is None:
            return found
        found.append(stop)
    raise AssertionError(f"more than {STOPS} stops: does the tab key go round?")


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", ["index.md", "billing-faq/quotes.md"])
def test_every_stop_is_marked_and_in_sight(visit: Visitor, path: str, viewport: ViewportSize) -> None:
    page = visit(viewport=viewport).go(page_url("de", path))
    found = stops(page)

    assert len(found) > 30
    assert [stop["name"] for stop in found if stop["outline"] < 2] == []
    assert [stop["name"] for stop in found if stop["covered"]] == []


def test_a_stop_that_is_not_marked_would_be_seen(visit: Visitor) -> None:
    page = visit().go("get-help/")
    page.evaluate("() => document.querySelector('.hc-brand').style.setProperty('outline', 'none', 'important')")
    assert ["hc-brand" in stop["name"] for stop in stops(page) if stop["outline"] < 2] == [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_stop_skips_to_the_text(visit: Visitor, language: str) -> None:
    page = visit().go(page_url(language, "billing-faq/quotes.md"))
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('article') !== null")


def test_the_menu_opens_and_closes_by_keyboard(visit: Visitor) -> None:
    page = visit(viewport=PHONE).go(page_url("fr", "billing-faq/quotes.md"))
    menu = page.locator("[data-hc-menu]")
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#navigation a").first).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(page.locator("#navigation")).to_be_hidden()


def test_who_wants_no_motion_has_none(visit: Visitor) -> None:
    assert visit(reduced_motion="reduce").go("").evaluate(_SLOWEST) < 0.02
    assert visit(reduced_motion="no-preference").go("").evaluate(_SLOWEST) > 0.1


@pytest.mark.parametrize(("language", "scheme"), [(each, ("light", "dark")[n % 2]) for n, each in enumerate(LANGUAGES)])
def test_the_whole_guide_is_accessible_and_no_wider_than_a_phone(visit: Visitor, language: str, scheme: str) -> None:
    page = visit(viewport=PHONE, color_scheme=scheme).go(page_url(language, "whole-guide.md"))
    assert audit(page) == []
    page.set_viewport_size(NARROW)
    assert not page.evaluate("() => document.scrollingElement.scrollWidth > innerWidth")
