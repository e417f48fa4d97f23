"""Readers with an old address: on a plain host and under the content policy, below a path, with scripts or without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import Visitor
from tests.conftest import ROOT_URL, SUBPATH
from tests.support.nginx import nginx
from tests.support.project import built, copy_project
from tests.support.server import Host, serving


@pytest.fixture(scope="module")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("moved") / "project")
    lines = (
        "billing-faq/receipts.md: billing-faq/invoices.md\nold/pay.md: payment-methods/update-payment-method.md#steps\n"
    )
    (project / "l10n" / "redirects.yml").write_text(lines, encoding="utf-8")
    return built(project, project / "site", site_url=ROOT_URL.rstrip("/") + SUBPATH)


@pytest.fixture(scope="module")
def plain_host(moved_site: Path) -> Iterator[Host]:
    with serving(moved_site, SUBPATH) as host:
        yield host


@pytest.fixture(scope="module")
def strict_host(moved_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with nginx(moved_site, tmp_path_factory.mktemp("nginx") / "run", SUBPATH) as host:
        yield host


@pytest.mark.parametrize("kind", ["plain_host", "strict_host"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("billing-faq/receipts/", "billing-faq/invoices/"),
        ("fr/billing-faq/receipts/#steps", "fr/billing-faq/invoices/#steps"),
        ("de/billing-faq/receipts/?x=1#steps", "de/billing-faq/invoices/?x=1#steps"),
        ("it/old/pay/", "it/payment-methods/update-payment-method/#steps"),
        ("nl/old/pay/#related-topics", "nl/payment-methods/update-payment-method/#related-topics"),
    ],
)
def test_an_old_address_leads_to_the_page_and_the_section(
    request: pytest.FixtureRequest, visit: Visitor, kind: str, old: str, new: str
) -> None:
    host: Host = request.getfixturevalue(kind)
    page = visit(host).page
    page.goto(host.url)
    page.goto(host.url + old)
    page.wait_for_url(host.url + new)
    page.go_back()
    page.wait_for_url(host.url)


def test_without_scripts_too(visit: Visitor, plain_host: Host) -> None:
    page = visit(plain_host, java_script_enabled=False).page
    page.goto(plain_host.url + "pt/old/pay/")
    page.wait_for_url(plain_host.url + "pt/payment-methods/update-payment-method/#steps")


def test_where_nothing_leads_on_a_reader_sees_a_page_with_a_link(visit: Visitor, plain_host: Host) -> None:
    page = visit(plain_host, java_script_enabled=False).page

    def without_refresh(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', ""))

    page.route("**/es/old/pay/", without_refresh)
    page.goto(plain_host.url + "es/old/pay/")
    assert page.get_by_role("heading", level=1).inner_text() == "Esta página se ha movido"
    page.get_by_role("link").click()
    page.wait_for_url(plain_host.url + "es/payment-methods/update-payment-method/#steps")
