"""Every page in every language: no message, no failed request, no other host, no violation of WCAG 2.2 A or AA."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import Visit, Visitor
from tests.support.browser import DESKTOP, PHONE, audit
from tests.support.project import LANGUAGES, page_url, source_paths

NARROW: ViewportSize = {"width": 320, "height": 640}  # the width that WCAG's reflow asks for


def walk(visitor: Visit, language: str) -> Iterator[tuple[str, Page]]:
    for path in source_paths():
        yield path, visitor.go(page_url(language, path))


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than a narrow phone; it keeps that width."""
    page.set_viewport_size(NARROW)
    return bool(page.evaluate("() => document.scrollingElement.scrollWidth > innerWidth"))


# A word on more than one line of a heading: a browser without the language's hyphenation breaks it anywhere.
TORN_WORDS = r"""
() => [...document.querySelectorAll("h1, h2, h3, .hc-brand")].flatMap(heading => {
  const torn = []
  const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
  while (texts.nextNode())
    for (const word of texts.currentNode.data.matchAll(/[\p{L}\p{N}]{4,}/gu)) {
      const range = document.createRange()
      range.setStart(texts.currentNode, word.index)
      range.setEnd(texts.currentNode, word.index + word[0].length)
      if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) torn.push(word[0])
    }
  return torn
})
"""


def torn_words(page: Page) -> list[str]:
    return list(page.evaluate(TORN_WORDS))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_on_a_desktop_in_light_colours(visit: Visitor, language: str) -> None:
    visitor = visit(color_scheme="light", viewport=DESKTOP)
    found = {path: audit(page) for path, page in walk(visitor, language)}
    assert found == {path: [] for path in source_paths()}
    expect(visitor.page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_on_a_phone_in_dark_colours(visit: Visitor, language: str) -> None:
    visitor = visit(color_scheme="dark", viewport=PHONE)
    found = {}
    for path, page in walk(visitor, language):
        page.set_viewport_size(PHONE)
        found[path] = (audit(page), torn_words(page), scrolls_sideways(page))
    assert found == {path: ([], [], False) for path in source_paths()}
    expect(visitor.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


OTHER_COLOURS = pytest.mark.parametrize(
    ("scheme", "viewport"), [("dark", DESKTOP), ("light", PHONE)], ids=["dark-desktop", "light-phone"]
)


@OTHER_COLOURS
@pytest.mark.parametrize("path", ["index.md", "billing-faq/quotes.md", "payment-methods/payment-not-processed.md"])
def test_the_kinds_of_pages_in_the_other_colours(
    visit: Visitor, path: str, scheme: str, viewport: ViewportSize
) -> None:
    assert audit(visit(color_scheme=scheme, viewport=viewport).go(page_url("de", path))) == []


INVOICES = "billing-faq/invoices.md"
INVOICE = {
    "en": "invoice",
    "fr": "facture",
    "it": "fattura",
    "de": "Rechnung",
    "es": "factura",
    "pt": "fatura",
    "nl": "factuur",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("scheme", "viewport"), [("light", DESKTOP), ("dark", PHONE)], ids=["desktop", "phone"])
def test_what_opens_is_accessible(visit: Visitor, language: str, scheme: str, viewport: ViewportSize) -> None:
    opens_accessibly(visit(color_scheme=scheme, viewport=viewport).go(page_url(language, INVOICES)), language, viewport)


@OTHER_COLOURS
def test_what_opens_is_accessible_in_the_other_colours(visit: Visitor, scheme: str, viewport: ViewportSize) -> None:
    opens_accessibly(visit(color_scheme=scheme, viewport=viewport).go(page_url("de", INVOICES)), "de", viewport)


def opens_accessibly(page: Page, language: str, viewport: ViewportSize) -> None:
    page.keyboard.press("/")
    assert audit(page) == [], "the open search"
    page.keyboard.type(INVOICE[language])
    expect(page.locator("[data-hc-search-list] a").first).to_be_visible()
    assert audit(page) == [], "hits"
    page.locator("[data-hc-search] input[name=q]").fill("xyzzyplugh")
    expect(page.locator("[data-hc-search-empty]")).to_be_visible()
    assert audit(page) == [], "no hits"
    page.keyboard.press("Escape")
    page.locator(".hc-language summary").click()
    expect(page.locator(".hc-language a").first).to_be_visible()
    assert audit(page) == [], "the open selector"
    page.keyboard.press("Escape")
    if viewport == PHONE:
        page.locator("[data-hc-menu]").click()
        expect(page.locator("#navigation a").first).to_be_in_viewport()
        assert audit(page) == [], "the open drawer"


def test_an_inaccessible_page_is_found(visit: Visitor) -> None:
    page = visit().go("")
    page.evaluate(
        "() => document.querySelector('article').insertAdjacentHTML('beforeend',"
        "'<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"><p id=pale>pale</p>')"
    )
    page.evaluate("() => { pale.style.color = '#eee'; pale.style.background = '#fff' }")
    assert {line.partition(":")[0] for line in audit(page)} == {"image-alt", "color-contrast"}


def test_a_page_that_scrolls_sideways_is_found(visit: Visitor) -> None:
    page = visit(viewport=PHONE).go("")
    assert not scrolls_sideways(page)
    page.evaluate("() => document.querySelector('article').insertAdjacentHTML('beforeend', '<p id=wide>x</p>')")
    page.evaluate("() => { document.getElementById('wide').style.width = '400px' }")
    assert scrolls_sideways(page)


def test_a_word_that_breaks_in_a_heading_is_found(visit: Visitor) -> None:
    page = visit(viewport=PHONE).go(page_url("nl", "accessibility.md"))
    page.evaluate("document.querySelector('h1').textContent = 'Toegankelijkheidsverklaring'")
    assert torn_words(page) == ["Toegankelijkheidsverklaring"]


def test_a_fault_of_a_page_is_seen(visit: Visitor) -> None:
    """What every other test here relies on."""
    visitor = visit(expected=("",))
    page = visitor.go("")
    page.evaluate("() => { console.warn('a warning'); fetch('/gone.json'); setTimeout(() => { throw Error('oh') }) }")
    page.evaluate("() => { new Image().src = 'http://localhost:9/x.png' }")
    page.wait_for_timeout(300)
    told = "\n".join(visitor.watch.faults())
    for part in ("a warning", "oh", f"missed {visitor.watch.host}gone.json", "another host http://localhost:9/x.png"):
        assert part in told
