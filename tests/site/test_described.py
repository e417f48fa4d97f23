"""What each page says of itself to machines is what it shows to readers."""

import json
import struct
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.project import LANGUAGES, page_url, source_paths


def _page(site: Path, language: str, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / page_url(language, path) / "index.html").read_text(encoding="utf-8"))


def _graph(page: LexborHTMLParser) -> list[dict[str, Any]]:
    script = page.css_first('script[type="application/ld+json"]')
    assert script is not None
    graph: list[dict[str, Any]] = json.loads(script.text())["@graph"]
    return graph


def _heading(page: LexborHTMLParser) -> str:
    heading = page.css_first("article h1")
    assert heading is not None
    for link in heading.css(".headerlink"):
        link.decompose()
    return heading.text().strip()


def _meta(page: LexborHTMLParser, name: str) -> str | None:
    node = page.css_first(f'meta[property="{name}"], meta[name="{name}"]')
    return node.attributes.get("content") if node else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_article_has_the_pages_title_description_and_day(site: Path, language: str) -> None:
    for path in source_paths(language):
        page = _page(site, language, path)
        article = _graph(page)[0]
        day = page.css_first(".hc-updated time")

        assert article["headline"] == _heading(page) == _meta(page, "og:title")
        assert article["description"] == _meta(page, "description") == _meta(page, "og:description")
        assert (article["url"], article["inLanguage"]) == (_meta(page, "og:url"), language)
        if day is not None:
            assert article["dateModified"] == day.attributes["datetime"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_path_is_the_one_that_readers_see(site: Path, language: str) -> None:
    for path in set(source_paths(language)) - {"index.md"}:
        page = _page(site, language, path)
        items = _graph(page)[1]["itemListElement"]

        assert [item["name"] for item in items[:-1]] == [link.text().strip() for link in page.css(".md-path__link")]
        assert items[-1]["name"] == _heading(page)


def test_the_day_is_written_as_the_language_writes_it(site: Path) -> None:
    days = {each: _page(site, each, "get-help.md").css_first(".hc-updated") for each in ("en", "de", "pt")}
    if not all(days.values()):
        pytest.skip("no history here, or one that is cut short")
    words = {each: node.text() for each, node in days.items() if node}
    assert words["pt"].count(" de ") == 2
    assert ". " in words["de"].partition(":")[2]
    assert words["en"].startswith("Last updated: ")


@pytest.mark.parametrize(("language", "locale"), [("en", "en_US"), ("fr", "fr_FR"), ("pt", "pt_BR")])
def test_the_locale_names_a_territory(site: Path, language: str, locale: str) -> None:
    assert _meta(_page(site, language, "index.md"), "og:locale") == locale


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_has_a_card_that_says_what_it_shows(site: Path, language: str) -> None:
    for path in source_paths(language):
        page = _page(site, language, path)
        url = page_url(language, path)
        assert _meta(page, "og:image") == f"https://help.example.com/{url}card.png"
        assert (_meta(page, "og:image:alt") or "").startswith(_heading(page))
        assert _meta(page, "twitter:card") == "summary_large_image"
        size = struct.unpack(">II", (site / url / "card.png").read_bytes()[16:24])
        assert (
            size == (int(_meta(page, "og:image:width") or 0), int(_meta(page, "og:image:height") or 0)) == (1200, 630)
        )
