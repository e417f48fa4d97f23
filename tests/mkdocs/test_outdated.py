"""A translation that lags behind its source says so at the section, and the site is published."""

from pathlib import Path

import pytest

from tests.conftest import ROOT_URL
from tests.support.pages import HtmlPage
from tests.support.project import TRANSLATIONS, built, copy_project, edit

URL = "billing-faq/quotes/"


@pytest.fixture(scope="module")
def lagging(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site, built strictly, whose English text changed after the translations were made."""
    project = copy_project(tmp_path_factory.mktemp("outdated") / "project")
    edit(project / "docs/en/billing-faq/quotes.md", "complete your order.\n", "complete your new order.\n")
    return built(project, project / "site", site_url=ROOT_URL)


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_the_section_says_so_and_leads_to_the_english_one(lagging: Path, language: str) -> None:
    page = HtmlPage.read(lagging, f"{language}/{URL}")
    notices = page.tree.css("article .hc-notice")
    assert len(notices) == 1
    heading, link = page.tree.css_first("#steps + .hc-notice"), page.tree.css_first(".hc-notice a")
    assert heading is not None
    assert link is not None
    assert link.attributes["href"] == f"../../../{URL}#steps"
    assert link.attributes["hreflang"] == "en"


def test_the_whole_guide_says_so_too(lagging: Path) -> None:
    link = HtmlPage.read(lagging, "fr/whole-guide/").tree.css_first("#billing-faq_quotes__steps + .hc-notice a")
    assert link is not None
    assert link.attributes["href"] == f"../../{URL}#steps"


def test_neither_the_source_nor_another_page_says_it(lagging: Path) -> None:
    for url in (URL, "fr/billing-faq/invoices/", "fr/"):
        assert HtmlPage.read(lagging, url).tree.css("article .hc-notice") == []


def test_the_search_does_not_find_the_notice(lagging: Path) -> None:
    assert "modifié depuis sa traduction" not in (lagging / "fr/search/text-0.js").read_text(encoding="utf-8")
