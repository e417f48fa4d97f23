"""A printed page: dark on white whatever the screen's scheme, the text alone, and where its links lead."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.support.project import LANGUAGES, page_url

DARK = 0x33
PAPER = {"width": 794, "height": 1123}  # A4 at 96 dots an inch
_COLOURS = """() => ["article p", "article .admonition", "article h1", "article td"].flatMap(
  selector => [...document.querySelectorAll(selector)].slice(0, 1).map(each => [
    getComputedStyle(each).color, getComputedStyle(each).backgroundColor]))"""
_BEHIND = """link => getComputedStyle(link, "::after").content"""


def printed(visit: Visitor, url: str) -> Page:
    page = visit(color_scheme="dark").go(url)
    page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_text_is_printed(visit: Visitor, language: str) -> None:
    page = printed(visit, page_url(language, "billing-faq/quotes.md"))

    for chrome in (".md-header", ".md-footer", "#navigation", ".md-path"):
        expect(page.locator(chrome).first).to_be_hidden()
    expect(page.locator("article h1")).to_be_visible()
    assert not page.evaluate("() => document.scrollingElement.scrollWidth > innerWidth")


def test_it_is_dark_on_white(visit: Visitor) -> None:
    page = printed(visit, page_url("de", "billing-faq/quotes.md"))

    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for colour, background in page.evaluate(_COLOURS):
        assert max(map(float, re.findall(r"[\d.]+", colour)[:3])) <= DARK, colour
        assert background in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


def test_links_to_elsewhere_say_where_they_lead(visit: Visitor) -> None:
    link = printed(visit, page_url("en", "get-help.md")).locator("article a[href^=http]").first

    assert (link.get_attribute("href") or "") in link.evaluate(_BEHIND)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_guide_as_a_pdf(visit: Visitor, language: str) -> None:
    """A sheet for each part at least, and not one that is wider than the paper or has nothing but a list of links."""
    page = printed(visit, page_url(language, "whole-guide.md"))

    assert not page.evaluate("() => document.scrollingElement.scrollWidth > innerWidth")
    expect(page.locator("article h1")).to_have_count(1)
    expect(page.locator("[id$=__related-topics]").first).to_be_hidden()
    for place in ("payment-methods", "billing-faq", "tax-faq"):
        assert page.locator(f"#{place}").evaluate("part => getComputedStyle(part).breakBefore") == "page"
    sheets = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
    assert 8 <= sheets <= 16, sheets
