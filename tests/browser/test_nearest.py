"""The 404 page names the pages that the reader may have meant."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.support.browser import audit
from tests.support.project import LANGUAGES, page_url
from tests.support.server import Host

MISSING = ("404", "missed")
NEAREST = "#not-found section:visible [data-hc-nearest] a"


def nearest(visit: Visitor, path: str, host: Host | None = None) -> Page:
    visitor = visit(host, expected=MISSING) if host else visit(expected=MISSING)
    page = visitor.page
    with page.expect_response("**/pages.json"):
        page.goto(visitor.watch.host + path)
    return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_in_the_address(visit: Visitor, language: str) -> None:
    home = page_url(language, "index.md")
    page = nearest(visit, f"{home}billing-faq/invoice/")
    expect(page.locator(NEAREST).first).to_have_attribute("href", f"{page.url.removesuffix('invoice/')}invoices/")
    assert page.locator(NEAREST).count() <= 3
    assert audit(page) == []
    page.locator(NEAREST).first.click()
    expect(page.locator("article h1")).to_have_attribute("id", "invoices")


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("tax-faq/invoices", "billing-faq/invoices/"),
        ("quotes.html", "billing-faq/quotes/"),
        ("payment-method/update-payment-methods/", "payment-methods/update-payment-method/"),
        ("fr/mettre-a-jour-les-informations-de-votre-carte-bancaire", "fr/payment-methods/update-payment-method/"),
        ("de/Zahlungsmethode", "de/payment-methods/"),
    ],
)
def test_the_address_or_the_title_counts(visit: Visitor, path: str, there: str) -> None:
    page = nearest(visit, path)
    expect(page.locator(NEAREST).first).to_be_visible()
    assert (page.locator(NEAREST).first.get_attribute("href") or "").endswith(f"/{there}")


def test_below_a_path(visit: Visitor, subpath_host: Host) -> None:
    page = nearest(visit, "fr/billing-faq/quote/", subpath_host)
    expect(page.locator(NEAREST).first).to_have_attribute("href", f"{subpath_host.url}fr/billing-faq/quotes/")


@pytest.mark.parametrize("path", ["wp-admin/xyzzy", "%ff%fe", "fr/zzz/qqq", "zzz/<b>qq"])
def test_nothing_is_named_where_nothing_is_near(visit: Visitor, path: str) -> None:
    page = nearest(visit, path)
    page.wait_for_function("() => document.readyState === 'complete'")
    expect(page.locator(NEAREST)).to_have_count(0)
