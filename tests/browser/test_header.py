"""What stands in the header has room there, in the longest language too."""

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.conftest import Visitor
from tests.support.browser import DESKTOP, PHONE
from tests.support.project import LANGUAGES, page_url

_CUT = """() => [...document.querySelectorAll("header *")]
  .filter(each => !each.children.length && each.offsetWidth && each.textContent.trim())
  .filter(each => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 2)
  .filter(each => getComputedStyle(each).overflow !== "visible")
  .map(each => each.textContent.trim())"""
_PLACEHOLDER = """input => {
  const style = getComputedStyle(input), context = document.createElement("canvas").getContext("2d");
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return context.measureText(input.placeholder).width - room;
}"""


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_cut(visit: Visitor, language: str, viewport: ViewportSize) -> None:
    page = visit(viewport=viewport).go(page_url(language, "index.md"))

    assert page.evaluate(_CUT) == []
    if viewport == DESKTOP:
        assert page.locator("[data-hc-search] input[name=q]").evaluate(_PLACEHOLDER) <= 0
