"""Searches without hits are counted where the owner of the site says so: once each, and without what was typed."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import Visitor
from tests.support.project import built, copy_project, edit
from tests.support.server import Host, serving

COUNT = "**/count"


@pytest.fixture(scope="module")
def counting_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    project = copy_project(tmp_path_factory.mktemp("counting") / "project")
    edit(project / "mkdocs.yml", "\nextra:\n", "\nextra:\n  search_misses: /count\n")
    with serving(built(project, project / "site", site_url="https://help.example.com/")) as host:
        yield host


def counted(page: Page) -> list[Request]:
    """What is sent from now on to be counted; the host of the tests takes nothing."""
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.url.endswith("/count") else None)
    page.route(COUNT, lambda route: route.fulfill(status=204))
    return sent


def ask(page: Page, query: str) -> None:
    box = page.locator("[data-hc-search] input[name=q]")
    box.click()
    box.fill(query)
    expect(page.locator("[data-hc-search]")).to_have_attribute("data-answered", query)


def test_a_search_without_hits_is_counted_once_and_says_its_language_only(visit: Visitor, counting_host: Host) -> None:
    page = visit(counting_host).go("de/get-help/")
    sent = counted(page)
    for query in ("xyzzyplugh", "Rechnung", "Xyzzyplugh "):
        ask(page, query)
        page.wait_for_timeout(2300)
    [request] = sent
    body: dict[str, Any] = json.loads(request.post_data or "")
    assert body == {"language": "de", "searchesWithoutHits": 1}
    assert request.method == "POST"
    headers = request.all_headers()
    assert "cookie" not in headers
    assert "referer" not in headers


def test_what_is_typed_on_is_not_counted_and_what_is_left_is(visit: Visitor, counting_host: Host) -> None:
    page = visit(counting_host).go("get-help/")
    sent = counted(page)
    ask(page, "xyzzy")
    ask(page, "xyzzyplugh")
    page.wait_for_timeout(200)
    assert sent == []
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))")  # a browser tells of no request after it
    page.wait_for_timeout(200)
    assert len(sent) == 1


def test_a_reader_who_asks_not_to_be_followed_is_not_counted(visit: Visitor, counting_host: Host) -> None:
    visitor = visit(counting_host)
    visitor.page.add_init_script("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })")
    page = visitor.go("get-help/")
    sent = counted(page)
    ask(page, "xyzzyplugh")
    page.wait_for_timeout(2300)
    assert sent == []


def test_without_an_address_nothing_is_loaded_or_sent(visit: Visitor) -> None:
    visitor = visit()
    page = visitor.go("get-help/")
    before = len(visitor.watch.requests)
    ask(page, "xyzzyplugh")
    page.wait_for_timeout(2300)
    asked = visitor.watch.requests[before:]
    assert asked
    assert all(url.startswith(visitor.watch.host) for url in asked)
    assert not any(url.endswith("misses.js") for url in asked)
