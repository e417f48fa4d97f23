"""Whether the page was helpful: asked only where an address takes the answers, and sent to that one alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Visitor
from tests.conftest import ROOT_URL
from tests.support.browser import audit
from tests.support.pages import HtmlPage, html_files
from tests.support.project import LANGUAGES, built, copy_project, edit
from tests.support.server import Host, serving

URL = "billing-faq/quotes/"
SERVICE = "https://answers.example.com/post"
ELSEWHERE = f"another host {SERVICE}"


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("helpful") / "project")
    edit(project / "mkdocs.yml", "\nextra:\n", f"\nextra:\n  feedback: {SERVICE}\n")
    return built(project, project / "site", site_url=ROOT_URL)


@pytest.fixture(scope="module")
def host(asking: Path) -> Iterator[Host]:
    with serving(asking) as host:
        yield host


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_is_sent_by_keyboard(visit: Visitor, host: Host, language: str) -> None:
    visitor = visit(host, expected=(ELSEWHERE,))
    sent: list[str | None] = []

    def take(route: Route) -> None:
        sent.append(route.request.post_data)
        route.fulfill(status=204)

    visitor.page.route(SERVICE, take)
    url = URL if language == "en" else f"{language}/{URL}"
    page = visitor.go(url)
    assert audit(page) == []
    page.locator(".hc-helpful button").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".hc-helpful [role=status]")).to_be_focused()
    expect(page.locator(".hc-helpful [role=status]")).not_to_be_empty()
    expect(page.locator(".hc-helpful button").first).to_be_hidden()
    assert [each.split("&") for each in sent if each] == [
        [f"page={url.replace('/', '%2F')}", f"language={language}", "helpful=no"]
    ]
    page.evaluate("() => scrollTo(0, 0)")  # a link that the sidebar shows half of is no small target
    assert audit(page) == []


def test_a_service_that_does_not_answer_is_told(visit: Visitor, host: Host) -> None:
    visitor = visit(host, expected=(ELSEWHERE, "ERR_FAILED"))
    page = visitor.go(URL)
    page.route(SERVICE, lambda route: route.abort())
    page.locator(".hc-helpful button").first.click()
    expect(page.locator(".hc-helpful [role=status]")).to_contain_text("could not be sent")
    expect(page.locator(".hc-helpful button").first).to_be_enabled()


def test_the_policy_allows_that_address_alone(asking: Path, site: Path) -> None:
    policy = (asking / "_headers").read_text(encoding="utf-8")
    assert f"connect-src 'self' {SERVICE};" in policy
    assert f"form-action 'self' {SERVICE};" in policy
    without = (site / "_headers").read_text(encoding="utf-8")
    assert "connect-src 'self';" in without
    assert "form-action 'self';" in without


def test_nothing_is_asked_without_an_address(site: Path) -> None:
    for url in html_files(site):
        page = HtmlPage.read(site, url)
        assert page.tree.css(".hc-helpful, script[src$='helpful.js']") == [], url


def test_every_page_but_the_home_asks(asking: Path) -> None:
    pages = [HtmlPage.read(asking, url) for url in html_files(asking) if not url.endswith("404.html")]
    silent = {page.url for page in pages if not page.tree.css(".hc-helpful")}
    assert silent == {"", *(f"{language}/" for language in LANGUAGES[1:])}
