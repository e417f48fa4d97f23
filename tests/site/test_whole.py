"""The whole guide of each language on one page: every page once, in reading order, and found by readers only."""

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from helpcentre.publish.whole import chapter_id
from tests.conftest import ROOT_URL
from tests.support.pages import HtmlPage
from tests.support.project import LANGUAGES, page_url, source_paths
from tests.support.search import received

PATH = "whole-guide.md"


def whole(site: Path, language: str) -> HtmlPage:
    return HtmlPage.read(site, page_url(language, PATH))


def text_of(page: HtmlPage, selector: str) -> str:
    node = page.tree.css_first(selector)
    assert node is not None, selector
    for link in node.css(".headerlink"):
        link.decompose()
    return " ".join(node.text().split())


def in_guide(site: Path, language: str) -> list[str]:
    """The pages that the navigation leads to, in its order; it is the same on every page."""
    page = HtmlPage.read(site, page_url(language, "index.md"))
    links = [node.attributes["href"] or "" for node in page.tree.css(".hc-nav__link")]
    paths = {page_url(language, path).removeprefix(page_url(language, "index.md")): path for path in source_paths()}
    return [paths[link.removeprefix("./").removeprefix(".")] for link in links]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_in_it_once_in_reading_order(site: Path, language: str) -> None:
    places = [node.attributes["id"] for node in whole(site, language).tree.css("article .hc-chapter")]
    assert places == [chapter_id(path) for path in in_guide(site, language)]
    assert len(places) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_page_is_lost(site: Path, language: str) -> None:
    page = whole(site, language)
    for path in in_guide(site, language):
        there = text_of(HtmlPage.read(site, page_url(language, path)), "article.md-content__inner")
        assert text_of(page, f"#{chapter_id(path)}") == there, path


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_skip_no_level(site: Path, language: str) -> None:
    levels = [int((node.tag or "h0")[1]) for node in whole(site, language).tree.css("article :is(h1,h2,h3,h4,h5,h6)")]
    assert levels.count(1) == 1
    assert all(lower <= higher + 1 for higher, lower in pairwise(levels)), levels


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_between_pages_stay_on_it(site: Path, language: str) -> None:
    hrefs = [node.attributes["href"] or "" for node in whole(site, language).tree.css("article a[href]")]
    assert [href for href in hrefs if not href.startswith(("#", "https://"))] == []
    assert len([href for href in hrefs if href.startswith("#")]) > 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_machines_leave_it_out(site: Path, language: str) -> None:
    page = whole(site, language)
    assert (page.robots, page.canonical, page.alternates()) == ("noindex", ROOT_URL + page.url, {})
    sitemap = ET.parse(site / "sitemap.xml")
    assert not [node.text for node in sitemap.iter() if (node.text or "").endswith("whole-guide/")]
    folder = site / page_url(language, "index.md")
    assert "whole-guide/" not in {url for url, _, _ in received(folder / "search" / "text-0.js")}
    assert "whole-guide" not in (folder / "llms.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_page_and_every_footer_lead_to_it(site: Path, language: str) -> None:
    for path in source_paths():
        page = HtmlPage.read(site, page_url(language, path))
        links = [node.text().strip() for node in page.tree.css("footer a[href$='whole-guide/']")]
        assert len(links) == 1, path
    home = HtmlPage.read(site, page_url(language, "index.md"))
    assert text_of(home, ".hc-whole-link a") == links[0]
