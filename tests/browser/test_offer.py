"""The first page offers the reader's language, in that language, and forces nobody."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.support.browser import DESKTOP, PHONE, audit
from tests.support.project import TRANSLATIONS

REGIONS = {"fr": "fr-CA", "it": "it-CH", "de": "de-AT", "es": "es-MX", "pt": "pt-PT", "nl": "nl-BE"}
_SHIFT = """() => new Promise(done => new PerformanceObserver(list => done(
  list.getEntries().reduce((sum, each) => sum + each.value, 0))).observe({ type: "layout-shift", buffered: true })
  || setTimeout(() => done(0), 300))"""


def offers(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-hc-offer]:visible").evaluate_all("found => found.map(each => each.lang)")
    return found


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_each_language_is_offered_to_its_readers(visit: Visitor, language: str) -> None:
    visitor = visit(locale=REGIONS[language])
    page = visitor.go("")
    assert offers(page) == [language]
    assert page.url == visitor.watch.host, "nobody is sent there"
    assert audit(page) == []
    page.locator("[data-hc-offer]:visible a").click()
    page.wait_for_url(f"{visitor.watch.host}{language}/")
    assert offers(visitor.go("")) == [language], "who chose it is offered it again"


@pytest.mark.parametrize("locale", ["en-GB", "ja-JP"])
def test_others_are_offered_nothing(visit: Visitor, locale: str) -> None:
    assert offers(visit(locale=locale).go("")) == []


def test_the_first_language_of_the_reader_that_the_guide_has_counts(visit: Visitor) -> None:
    visitor = visit()
    visitor.page.add_init_script("Object.defineProperty(navigator, 'languages', { value: ['ja', 'nl-NL', 'en'] })")
    assert offers(visitor.go("")) == ["nl"]


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_who_closes_it_by_keyboard_is_not_asked_again(visit: Visitor, viewport: dict[str, int]) -> None:
    visitor = visit(locale="de-DE", viewport=viewport)
    page = visitor.go("")
    page.locator("[data-hc-offer]:visible a").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert offers(page) == []
    expect(page.locator("article h1")).to_be_focused()
    assert offers(visitor.go("")) == []


def test_what_the_reader_chose_counts_more_than_the_browser(visit: Visitor) -> None:
    visitor = visit(locale="de-DE")
    page = visitor.go("")
    page.locator(".hc-language summary").click()
    page.locator(".hc-language a[hreflang=it]").click()
    page.wait_for_url("**/it/")
    assert offers(visitor.go("")) == ["it"]
    page.locator(".hc-language summary").click()
    page.locator(".hc-language a[hreflang=en]").click()
    page.wait_for_load_state()
    assert offers(visitor.go("")) == []


def test_it_comes_without_moving_anything(visit: Visitor) -> None:
    page = visit(locale="de-DE", viewport=PHONE).go("")
    assert offers(page) == ["de"]
    assert page.evaluate(_SHIFT) <= 0.02


def test_no_other_page_offers(visit: Visitor) -> None:
    assert visit(locale="fr-FR").go("get-help/").locator("[data-hc-offer]").count() == 0
