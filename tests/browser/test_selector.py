"""The language selector keeps the page, the section and the query, and asks for nothing that isn't there."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, Visitor
from tests.support.browser import PHONE
from tests.support.project import LANGUAGES, page_url
from tests.support.server import Host

PAGE = "payment-methods/payment-not-processed.md"
PAIRS = [(here, there) for here in LANGUAGES for there in LANGUAGES if here != there]


def choose(page: Page, language: str) -> None:
    page.locator(".hc-language summary").click()
    page.locator(f".hc-language a[hreflang={language}]").click()


def arrives(visitor: Visit, language: str, rest: str) -> None:
    """The page's address is that of the language, and its section is in sight."""
    visitor.page.wait_for_url(visitor.watch.host + page_url(language, PAGE) + rest)
    expect(visitor.page.locator("html")).to_have_attribute("lang", language)
    if "#" in rest:
        expect(visitor.page.locator(f"article #{rest.partition('#')[2]}")).to_be_in_viewport()


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_the_selector_keeps_page_section_and_query(visit: Visitor, here: str, there: str) -> None:
    visitor = visit()
    page = visitor.go(page_url(here, PAGE) + "?from=mail#related-topics", idle=True)
    choose(page, there)
    arrives(visitor, there, "?from=mail#related-topics")


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_selector_takes_the_section_that_the_reader_went_to(visit: Visitor, language: str) -> None:
    visitor = visit()
    page = visitor.go(page_url("en", PAGE))
    page.locator("article #related-topics").hover()
    page.locator("article #related-topics .headerlink").click()
    choose(page, language)
    arrives(visitor, language, "#related-topics")


def test_the_selector_under_a_subpath(visit: Visitor, subpath_host: Host) -> None:
    visitor = visit(subpath_host)
    page = visitor.go(page_url("fr", PAGE) + "#steps", idle=True)
    for there in ("de", "it", "es", "pt", "nl", "en", "fr"):
        choose(page, there)
        arrives(visitor, there, "#steps")


def test_the_selector_with_instant_navigation(visit: Visitor, instant_host: Host) -> None:
    """The header stays that of the page that was loaded first; the links must follow the pages that come after it."""
    visitor = visit(instant_host)
    page = visitor.go(page_url("fr", "index.md"), idle=True)
    page.evaluate("() => { window.stays = true }")
    page.locator("article a[href*=payment-not-processed]").first.click()
    page.wait_for_url(f"**/{page_url('fr', PAGE)}")
    expect(page.locator("article h1")).to_have_attribute("id", "payment-not-processed")
    page.locator("article #related-topics .headerlink").click()
    page.wait_for_url("**#related-topics")
    assert page.evaluate("() => window.stays"), "no page was loaded whole so far"
    choose(page, "de")
    arrives(visitor, "de", "#related-topics")


def test_the_selector_by_keyboard_on_a_phone(visit: Visitor) -> None:
    visitor = visit(viewport=PHONE)
    page = visitor.go(page_url("de", PAGE))
    page.locator(".hc-language summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".hc-language a[aria-current]")).to_have_attribute("hreflang", "de")
    page.keyboard.press("Tab")
    expect(page.locator(".hc-language a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".hc-language a").first).to_be_hidden()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    arrives(visitor, "en", "")


def test_each_language_is_named_by_itself(visit: Visitor) -> None:
    page = visit().go("")
    page.locator(".hc-language summary").click()
    names = page.locator(".hc-language a").evaluate_all(
        "links => links.map(link => [link.lang, link.innerText.trim()])"
    )
    assert names == [
        ["en", "English"],
        ["fr", "Français"],
        ["it", "Italiano"],
        ["de", "Deutsch"],
        ["es", "Español"],
        ["pt", "Português"],
        ["nl", "Nederlands"],
    ]
