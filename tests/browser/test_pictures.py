"""Pictures in a real browser: no text outside its box in any language, legible, coloured by the scheme, accessible."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import Visit, Visitor
from tests.support.browser import DESKTOP, PHONE, audit
from tests.support.pictures import WHERE, drawn
from tests.support.project import LANGUAGES, page_url

PAGES = dict.fromkeys(path for path, _ in WHERE.values())
NARROW: ViewportSize = {"width": 320, "height": 640}  # the width that WCAG's reflow asks for
LAYOUTS = [(0, DESKTOP), (1, PHONE)]
SMALLEST = 10.5  # of letters on a screen, in CSS pixels, on the narrowest phone
TOLERANCE = 1.5  # of a unit of the drawing: a T, J or f reaches that far beyond the place where it is written

# What each text of a figure's shown drawing takes up, in the drawing's own units, and how large its letters are seen.
_MEASURED = """figure => {
  const svg = [...figure.querySelectorAll("svg")].find(each => getComputedStyle(each).display !== "none")
  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
  return [...svg.querySelectorAll("text")].map(text => {
    const { x, y, width, height } = text.getBBox()
    return { said: text.textContent, x, y, width, height, seen: parseFloat(getComputedStyle(text).fontSize) * scale }
  })
}"""
_SELECTED = "figure => { getSelection().selectAllChildren(figure); return getSelection().toString() }"
_FILL = "name => getComputedStyle(document.querySelector(`.hc-picture .hc-p-${name}`)).fill"


def measured(page: Page, name: str) -> list[dict[str, Any]]:
    of_page = [each for each, (path, _) in WHERE.items() if path == WHERE[name][0]]
    found: list[dict[str, Any]] = page.locator("figure.hc-picture").nth(of_page.index(name)).evaluate(_MEASURED)
    return found


def overflowing(page: Page, language: str, name: str, layout: int) -> Iterator[str]:
    """Name each text that takes up more than the box that it was drawn for."""
    texts = measured(page, name)
    expected = drawn(name, language)[layout].texts
    assert [text["said"] for text in texts] == [text.content for text in expected]
    for text, wanted in zip(texts, expected, strict=True):
        box = wanted.box
        if (
            text["x"] < box.x - TOLERANCE
            or text["y"] < box.y - TOLERANCE
            or text["x"] + text["width"] > box.x + box.width + TOLERANCE
            or text["y"] + text["height"] > box.y + box.height + TOLERANCE
        ):
            yield f"{name}: {text}, box {box}"


def visited(visitor: Visit, language: str) -> Iterator[tuple[str, Page]]:
    for path in PAGES:
        page = visitor.go(page_url(language, path))
        yield from ((name, page) for name, (where, _) in WHERE.items() if where == path)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("layout", "viewport"), LAYOUTS, ids=["desktop", "phone"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_stands_outside_its_box(
    visit: Visitor, language: str, layout: int, viewport: ViewportSize, scheme: str
) -> None:
    visitor = visit(color_scheme=scheme, viewport=viewport)
    seen = [(name, list(overflowing(page, language, name, layout))) for name, page in visited(visitor, language)]
    assert seen == [(name, []) for name in seen_order()]


def seen_order() -> list[str]:
    return [name for path in PAGES for name, (where, _) in WHERE.items() if where == path]


def test_a_text_outside_its_box_is_found(visit: Visitor) -> None:
    page = visit(viewport=DESKTOP).go(page_url("de", WHERE["upgrade-summary"][0]))
    page.locator(".hc-picture__wide text", has_text="In den Warenkorb").evaluate("text => text.setAttribute('y', 0)")
    assert len(list(overflowing(page, "de", "upgrade-summary", 0))) == 1
    page.locator(".hc-picture__wide text").evaluate_all(
        "all => all.forEach(each => each.setAttribute('font-size', 24))"
    )
    assert len(list(overflowing(page, "de", "upgrade-summary", 0))) > 5


@pytest.mark.parametrize("viewport", [NARROW, PHONE, {"width": 768, "height": 900}, DESKTOP], ids=str)
@pytest.mark.parametrize("language", ["de", "fr", "pt"])
def test_letters_can_be_read_and_nothing_scrolls_sideways(
    visit: Visitor, language: str, viewport: ViewportSize
) -> None:
    for name, page in visited(visit(viewport=viewport), language):
        assert min(text["seen"] for text in measured(page, name)) >= SMALLEST, name
        assert not page.evaluate("() => document.scrollingElement.scrollWidth > innerWidth"), name


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_pages_with_pictures_are_accessible(visit: Visitor, path: str, scheme: str, viewport: ViewportSize) -> None:
    assert audit(visit(color_scheme=scheme, viewport=viewport).go(page_url("de", path))) == []


def test_the_colours_follow_the_switch_of_schemes(visit: Visitor) -> None:
    page = visit(color_scheme="light").go(page_url("fr", "billing-faq/quotes.md"))
    fills = {}
    for scheme in ("default", "slate"):
        page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
        fills[scheme] = [page.evaluate(_FILL, name) for name in ("page", "text", "primary", "badge")]
    assert fills["default"][0] == "rgb(255, 255, 255)"
    assert all(light != dark for light, dark in zip(fills["default"], fills["slate"], strict=True))


def test_its_text_can_be_selected_and_is_read_out(visit: Visitor) -> None:
    page = visit(viewport=DESKTOP).go(page_url("it", "billing-faq/quotes.md"))
    figure = page.locator("figure.hc-picture").first
    assert "Rifiuta" in figure.evaluate(_SELECTED)
    tree = figure.aria_snapshot()
    assert 'group "La pagina Preventivi' in tree
    assert "Rifiuta" in tree
    assert tree.count('group "') == 1, "one of the two drawings"
    expect(figure.locator(".hc-picture__wide")).to_have_accessible_description(
        "Con riquadro e numero del passaggio (3): Rifiuta e Procedi all’ordine."
    )


def test_without_scripts_it_is_there_too(visit: Visitor) -> None:
    page = visit(java_script_enabled=False, viewport=PHONE).go(page_url("nl", "billing-faq/quotes.md"))
    expect(page.locator(".hc-picture__narrow").first).to_be_visible()
    expect(page.locator(".hc-picture__wide").first).to_be_hidden()


def test_on_paper_it_is_dark_on_white(visit: Visitor) -> None:
    page = visit(color_scheme="dark").go(page_url("pt", "billing-faq/quotes.md"))
    page.emulate_media(media="print")
    expect(page.locator(".hc-picture").first).to_be_visible()
    assert page.evaluate(_FILL, "page") == "rgb(255, 255, 255)"
    assert page.evaluate(_FILL, "text") == "rgb(0, 0, 0)"
