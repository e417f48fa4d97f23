"""The list of pages that a 404 page chooses from."""

import json
from pathlib import Path

import pytest

from tests.support.pages import HtmlPage
from tests.support.project import LANGUAGES, page_url


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_but_the_home_is_listed_with_its_title(site: Path, language: str) -> None:
    home = page_url(language, "index.md")
    listed = json.loads((site / home / "pages.json").read_text(encoding="utf-8"))
    navigation = HtmlPage.read(site, home).tree.css(".hc-nav__link")
    assert {url for url, _ in listed} >= {node.attributes["href"] for node in navigation} - {"./", ".", ""}
    titles = {node.attributes["href"]: node.text().strip() for node in navigation}
    assert {url: title for url, title in listed if url in titles} == {
        url: title for url, title in titles.items() if url not in {"./", ".", ""}
    }
