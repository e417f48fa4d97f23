"""What search engines and screen readers are told of a page's language and of its other languages."""

import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import ROOT_URL, SUBPATH
from tests.support.pages import HtmlPage
from tests.support.project import DOCS, LANGUAGES, page_url, source_paths

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def expected(path: str, base: str = ROOT_URL) -> dict[str, str]:
    alternates = {each: base + page_url(each, path) for each in LANGUAGES if (DOCS / each / path).exists()}
    return {**alternates, "x-default": base + page_url("en", path)}


def in_sitemap(site: Path) -> dict[str, dict[str, str]]:
    tree = ET.parse(site / "sitemap.xml")
    return {
        url.findtext(f"{SITEMAP}loc", ""): {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(f"{XHTML}link")
        }
        for url in tree.iter(f"{SITEMAP}url")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_its_language(site: Path, language: str) -> None:
    said = {path: HtmlPage.read(site, page_url(language, path)).language for path in source_paths(language)}
    assert said == dict.fromkeys(source_paths(), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_names_its_other_languages_and_itself(site: Path, language: str) -> None:
    for path in source_paths(language):
        assert HtmlPage.read(site, page_url(language, path)).alternates() == expected(path), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_its_own_canonical_address(site: Path, language: str) -> None:
    for path in source_paths(language):
        page = HtmlPage.read(site, page_url(language, path))
        assert (page.canonical, page.robots) == (ROOT_URL + page.url, ""), path


def test_alternates_are_reciprocal(site: Path) -> None:
    """Search engines ignore an alternate that doesn't name the page in turn."""
    by_address = {
        ROOT_URL + page_url(language, path): HtmlPage.read(site, page_url(language, path)).alternates()
        for language in LANGUAGES
        for path in source_paths(language)
    }
    for address, alternates in by_address.items():
        assert address in alternates.values()
        assert all(by_address[other] == alternates for other in alternates.values())


def test_the_sitemap_says_the_same_as_the_pages(site: Path) -> None:
    sitemap = in_sitemap(site)
    assert sitemap == {
        ROOT_URL + page_url(language, path): expected(path) for language in LANGUAGES for path in source_paths(language)
    }
    assert len(sitemap) == len(LANGUAGES) * len(source_paths())


def test_addresses_have_the_subpath(subpath_site: Path) -> None:
    base = ROOT_URL.rstrip("/") + SUBPATH
    for language in LANGUAGES:
        page = HtmlPage.read(subpath_site, page_url(language, "get-help.md"))
        assert page.alternates() == expected("get-help.md", base)
        assert page.canonical == base + page.url
    assert all(url.startswith(base) for url in in_sitemap(subpath_site))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_but_the_words_differs(site: Path, language: str) -> None:
    """The selector and deep links rely on the same headings everywhere."""
    for path in source_paths():
        headings = [
            [node.attributes.get("id") for node in HtmlPage.read(site, page_url(each, path)).tree.css("article [id]")]
            for each in ("en", language)
        ]
        assert headings[0] == headings[1], path
        assert headings[0], path


def test_a_lost_alternate_would_be_seen(site: Path, tmp_path: Path) -> None:
    page = "fr/get-help/index.html"
    copy = tmp_path / page
    copy.parent.mkdir(parents=True)
    shutil.copy(site / page, copy)
    whole = HtmlPage.read(tmp_path, "fr/get-help/").alternates()
    html = copy.read_text(encoding="utf-8")
    copy.write_text(html.replace('hreflang="x-default"', 'data-was="x-default"'), encoding="utf-8")
    assert whole.keys() - HtmlPage.read(tmp_path, "fr/get-help/").alternates().keys() == {"x-default"}
