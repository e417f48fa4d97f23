"""What readers see who take a wrong way: the 404 pages; and readers whose browser runs no scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.support.browser import audit
from tests.support.project import LANGUAGES, page_url, source_paths
from tests.support.server import Host

MISSING = ("404", "no-such-page")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["root_host", "subpath_host"])
def test_the_404_page_speaks_the_language_of_the_address(
    request: pytest.FixtureRequest, visit: Visitor, kind: str, language: str
) -> None:
    host: Host = request.getfixturevalue(kind)
    visitor = visit(host, expected=MISSING, locale="en-US")
    page = visitor.page
    home = page_url(language, "index.md")
    page.goto(f"{host.url}{home}billing-faq/no-such-page/deep/")
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator(".md-header a.hc-brand")).to_have_js_property("href", host.url + home)
    expect(page.locator(".md-header [lang]:not(a)")).to_have_count(0)
    expect(page.locator("#not-found section:visible")).to_have_count(1)
    expect(page.locator("#not-found section:visible")).to_have_attribute("lang", language)
    assert audit(page) == []
    page.locator(f"#not-found section:visible a[hreflang={language}]").click()
    page.wait_for_url(host.url + home)
    assert [url for url in visitor.watch.refused if "no-such-page" not in url] == [], "styles and scripts are found"


@pytest.mark.parametrize(("locale", "language"), [("fr-CA", "fr"), ("de-AT", "de"), ("ja-JP", "en")])
def test_the_404_page_speaks_the_readers_language_where_the_address_has_none(
    visit: Visitor, locale: str, language: str
) -> None:
    visitor = visit(expected=MISSING, locale=locale)
    visitor.page.goto(visitor.watch.host + "no-such-page")
    expect(visitor.page.locator("#not-found section:visible")).to_have_attribute("lang", language)
    expect(visitor.page.locator("html")).to_have_attribute("lang", language)


def test_a_frame_that_does_not_come_keeps_its_language_and_says_so(visit: Visitor) -> None:
    visitor = visit(expected=MISSING, locale="en-US")
    page = visitor.page
    page.route("**/de/404.html", lambda route: route.fulfill(status=503, body="busy"))
    page.goto(visitor.watch.host + "de/no-such-page/")
    page.wait_for_load_state("networkidle")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator("#not-found section:visible")).to_have_attribute("lang", "de")
    expect(page.locator(".md-header")).to_have_attribute("lang", "en")
    assert audit(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_from_the_404_page(visit: Visitor, language: str) -> None:
    visitor = visit(expected=MISSING)
    page = visitor.page
    page.goto(f"{visitor.watch.host}{page_url(language, 'index.md')}no-such-page/")
    field = page.locator("#not-found section:visible input[name=q]")
    field.fill("SCA")
    field.press("Enter")
    page.wait_for_url(f"**/{page_url(language, 'index.md')}?q=SCA")
    expect(page.locator("[data-hc-search-list] a").first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_work_without_scripts(visit: Visitor, language: str) -> None:
    visitor = visit(java_script_enabled=False)
    for path in source_paths()[::4]:
        page = visitor.go(page_url(language, path))
        expect(page.locator("article h1")).to_be_visible()
    expect(page.locator("[data-hc-search] input[name=q]")).to_be_hidden()
    expect(page.locator("[data-hc-search-open]")).to_be_hidden()
    there = next(each for each in LANGUAGES if each != language)
    page.locator(".hc-language summary").click()
    page.locator(f".hc-language a[hreflang={there}]").click()
    page.wait_for_url(f"**/{page_url(there, source_paths()[::4][-1])}")


def test_the_root_404_page_shows_all_languages_without_scripts(visit: Visitor) -> None:
    visitor = visit(expected=MISSING, java_script_enabled=False)
    visitor.page.goto(visitor.watch.host + "fr/no-such-page/")
    expect(visitor.page.locator("#not-found section:visible")).to_have_count(len(LANGUAGES))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_of_a_page_is_there_with_scripts(visit: Visitor, language: str) -> None:
    page = visit().go(page_url(language, source_paths()[-1]))
    expect(page.locator("[data-hc-search] input[name=q]")).to_be_visible()
