"""A page without a translation: shown in English with a word to the reader, and kept from search engines."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import ROOT_URL
from tests.support.pages import HtmlPage
from tests.support.project import LANGUAGES, build, copy_project, page_url, source_paths

OTHERS = [each for each in LANGUAGES if each != "fr"]
PATH, URL = "tax-faq/vat-exemption.md", "tax-faq/vat-exemption/"


@pytest.fixture(scope="module")
def untranslated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site, built leniently, whose French lacks one page."""
    project = copy_project(tmp_path_factory.mktemp("fallback") / "project")
    (project / "docs" / "fr" / PATH).unlink()
    result = build(project, site_url=ROOT_URL)
    assert result.returncode == 0, result.stdout
    assert f"docs/fr/{PATH}" in result.stdout
    return project / "site"


def test_the_reader_sees_english_and_is_told_so(untranslated: Path) -> None:
    page = HtmlPage.read(untranslated, f"fr/{URL}")
    heading, article = page.tree.css_first("article h1"), page.tree.css_first("article")
    assert heading is not None
    assert article is not None
    source = HtmlPage.read(untranslated, URL).tree.css_first("article h1")
    assert source is not None
    assert heading.text(deep=False).strip() == source.text(deep=False).strip()
    assert page.language == "fr"
    assert page.attribute("article [lang=en]:has(h1)", "lang") == "en"
    assert "pas encore traduite" in article.text()


def test_search_engines_are_led_to_the_english_page(untranslated: Path) -> None:
    page = HtmlPage.read(untranslated, f"fr/{URL}")
    assert page.canonical == ROOT_URL + URL
    assert page.robots == "noindex"
    assert page.alternates() == {}


@pytest.mark.parametrize("language", OTHERS)
def test_no_page_advertises_it(untranslated: Path, language: str) -> None:
    page = HtmlPage.read(untranslated, page_url(language, PATH))
    assert sorted(page.alternates()) == sorted([*OTHERS, "x-default"])
    assert page.robots == ""


def test_the_selector_still_leads_to_it(untranslated: Path) -> None:
    link = HtmlPage.read(untranslated, URL).attribute(".hc-language a[hreflang=fr]", "href")
    assert link == f"../../fr/{URL}"


def test_the_sitemap_has_every_page_but_this(untranslated: Path) -> None:
    tree = ET.parse(untranslated / "sitemap.xml")
    addresses = {node.text for node in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert f"{ROOT_URL}fr/{URL}" not in addresses
    assert {ROOT_URL + page_url(each, PATH) for each in OTHERS} <= addresses
    assert len(addresses) == len(LANGUAGES) * len(source_paths()) - 1
    assert f"fr/{URL}" not in (untranslated / "sitemap.xml").read_text(encoding="utf-8")


def test_its_english_text_is_not_in_the_french_index(untranslated: Path) -> None:
    french = (untranslated / "fr/search/text-0.js").read_text(encoding="utf-8")
    assert URL not in french
    assert "tax-faq/us-tax-exemption/" in french
    assert URL in (untranslated / "de/search/text-0.js").read_text(encoding="utf-8")
