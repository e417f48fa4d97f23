"""Search as a reader uses it: in each language, by keyboard, at a sub-path, with what must not happen beside it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Visit, Visitor
from tests.search.node import ENGINE
from tests.support.browser import PHONE
from tests.support.project import LANGUAGES, page_url
from tests.support.server import Host

# What readers of each language type, and the page that answers it: other forms of the word than the page's, parts
# of words, words after an apostrophe, words without their accents where the page has them too.
QUERIES = [
    ("en", "invoices", "billing-faq/invoices.md"),
    ("en", "downloading an invoice", "billing-faq/invoices.md"),
    ("en", "VAT", "tax-faq/vat-exemption.md"),
    ("en", "quote", "billing-faq/quotes.md"),
    ("en", "credit card details", "payment-methods/update-payment-method.md"),
    ("en", "cancel", "billing-faq/cancel-services.md"),
    ("fr", "factures", "billing-faq/invoices.md"),
    ("fr", "télécharger une facture", "billing-faq/invoices.md"),
    ("fr", "devis", "billing-faq/quotes.md"),
    ("fr", "exonération de TVA", "tax-faq/vat-exemption.md"),
    ("fr", "adresse de facturation", "billing-faq/billing-address.md"),
    ("fr", "accès", "billing-faq/restore-access.md"),
    ("de", "Rechnungen herunterladen", "billing-faq/invoices.md"),
    ("de", "Rechnungsadresse", "billing-faq/billing-address.md"),
    ("de", "Angebot", "billing-faq/quotes.md"),
    ("de", "Umsatzsteuer", "tax-faq/vat-exemption.md"),
    ("de", "Kreditkartendaten", "payment-methods/update-payment-method.md"),
    ("de", "kündigen", "billing-faq/cancel-services.md"),
    ("it", "fattura", "billing-faq/invoices.md"),
    ("it", "indirizzo di fatturazione", "billing-faq/billing-address.md"),
    ("it", "disdire", "billing-faq/cancel-services.md"),
    ("es", "facturas", "billing-faq/invoices.md"),
    ("es", "dirección de facturación", "billing-faq/billing-address.md"),
    ("es", "presupuesto", "billing-faq/quotes.md"),
    ("pt", "fatura", "billing-faq/invoices.md"),
    ("pt", "endereço de cobrança", "billing-faq/billing-address.md"),
    ("pt", "cancelar", "billing-faq/cancel-services.md"),
    ("nl", "factuur", "billing-faq/invoices.md"),
    ("nl", "factuuradres", "billing-faq/billing-address.md"),
    ("nl", "opzeggen", "billing-faq/cancel-services.md"),
]


TYPE = "([box, text]) => { box.value = text; box.dispatchEvent(new Event('input', { bubbles: true })) }"


def box(page: Page) -> Locator:
    return page.locator("[data-hc-search] input[name=q]")


def hits(page: Page) -> Locator:
    return page.locator("[data-hc-search-list] a.hc-hit--page")


def search(page: Page, query: str) -> list[str]:
    """Type the query; return the addresses of the pages found, best first."""
    box(page).click()
    box(page).fill("")
    expect(hits(page)).to_have_count(0)  # those of the query before
    box(page).fill(query)
    expect(hits(page).first).to_be_visible()
    return list(hits(page).evaluate_all("links => links.map(link => link.href.split('?')[0])"))


def wanted(path: str) -> bool:
    """Whether only a search needs the file: indexes and texts, the engine, stemmers, and Material's own worker."""
    return "search/" in path or "/vendor/" in path or "workers/" in path or "lunr" in path


def open_hit(visitor: Visit, language: str, path: str, query: str) -> None:
    """Search, and open the page that answers, which is among the first three hits."""
    found = search(visitor.page, query)
    address = visitor.watch.host + page_url(language, path)
    assert address in found[:3], found
    hits(visitor.page).nth(found.index(address)).click()
    visitor.page.wait_for_url(f"{address}*")


@pytest.mark.parametrize(("language", "query", "path"), QUERIES)
def test_a_search_finds_the_page_and_opens_it(visit: Visitor, language: str, query: str, path: str) -> None:
    visitor = visit()
    page = visitor.go(page_url(language, "index.md"))
    open_hit(visitor, language, path, query)
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("article h1")).to_have_attribute("id", Path(path).stem)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_hits_are_in_the_pages_language(visit: Visitor, language: str) -> None:
    """GoTo and LogMeIn stand on pages of all languages."""
    visitor = visit()
    found = search(visitor.go(page_url(language, "get-help.md")), "LogMeIn")
    assert len(found) > 2
    paths = [url.removeprefix(visitor.watch.host) for url in found]
    in_language = {other: [path for path in paths if path.startswith(f"{other}/")] for other in LANGUAGES[1:]}
    others = {path for each in in_language.values() for path in each}
    assert in_language.get(language, [path for path in paths if path not in others]) == paths


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_loaded_for_the_search_before_it_is_used(visit: Visitor, language: str) -> None:
    visitor = visit()
    page = visitor.go(page_url(language, "get-help.md"), idle=True)
    assert [path for path in visitor.watch.paths() if wanted(path)] == []
    search(page, "Pro")
    loaded = [path for path in visitor.watch.paths() if wanted(path)]
    folder = f"{page_url(language, 'index.md')}search/"
    ours = {f"assets/javascripts/search/{name}.js" for name in (*ENGINE, "hits", "marking")}
    engine = {"assets/javascripts/vendor/minisearch.js", f"assets/javascripts/vendor/stemmer.{language}.js"}
    assert sorted(loaded) == sorted({f"{folder}index.js", f"{folder}text-0.js"} | ours | engine)


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_works_under_a_subpath(visit: Visitor, subpath_host: Host, language: str) -> None:
    visitor = visit(subpath_host)
    visitor.go(page_url(language, "tax-faq/how-taxes-work.md"))
    query, answer = next((query, answer) for each, query, answer in QUERIES if each == language)
    open_hit(visitor, language, answer, query)


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_works_with_instant_navigation(visit: Visitor, instant_host: Host, language: str) -> None:
    """The box stays while pages are replaced around it."""
    visitor = visit(instant_host)
    page = visitor.go(page_url(language, "index.md"), idle=True)  # Material follows no link before it has the sitemap
    page.evaluate("() => { window.stays = true }")
    for query, answer in [(query, answer) for each, query, answer in QUERIES if each == language][:3]:
        open_hit(visitor, language, answer, query)
    assert page.evaluate("() => window.stays"), "no page was loaded whole"


def test_a_search_begun_while_a_page_is_on_its_way_stays_open(visit: Visitor, instant_host: Host) -> None:
    visitor = visit(instant_host)
    page = visitor.go("", idle=True)
    held: list[Route] = []
    page.route("**/billing-faq/invoices/*", lambda route: held.append(route))  # noqa: PLW0108 -- a built-in cannot be marked
    open_hit(visitor, "en", "billing-faq/invoices.md", "invoices")
    search(page, "VAT")
    held[0].continue_()
    expect(page.locator("article h1")).to_have_attribute("id", "invoices")
    page.wait_for_timeout(300)  # what happens once the page is in place
    expect(hits(page).first).to_be_visible()


def test_a_reader_who_comes_back_to_the_box_can_ask_again(visit: Visitor) -> None:
    page = visit().go("get-help/")
    search(page, "invoice")
    page.keyboard.press("Escape")
    page.locator("article h1").click()
    box(page).click()
    expect(hits(page).first).to_be_visible()
    assert any("tax-faq" in url for url in search(page, "exemption"))


@pytest.mark.parametrize("viewport", [PHONE, None])
def test_search_by_keyboard_alone(visit: Visitor, viewport: object) -> None:
    visitor = visit(viewport=viewport) if viewport else visit()
    page = visitor.go("fr/get-help/")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("devis")
    expect(hits(page).first).to_have_attribute("href", re.compile(r"h=devis\b"))  # of the whole word, not of "devi"
    page.keyboard.press("ArrowDown")
    expect(hits(page).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(hits(page).first).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fr/billing-faq/quotes/*")


def test_hits_that_come_late_leave_a_hit_its_focus(visit: Visitor) -> None:
    page = visit().go("")
    search(page, "invoice")
    page.keyboard.press("ArrowDown")
    expect(hits(page).first).to_be_focused()
    address = hits(page).first.get_attribute("href")
    page.evaluate(TYPE, [box(page).element_handle(), "exemption"])  # answered after the reader has gone to a hit
    page.wait_for_timeout(500)
    expect(hits(page).first).to_be_focused()
    assert hits(page).first.get_attribute("href") == address
    page.keyboard.press("ArrowUp")
    expect(hits(page).first).to_have_attribute("href", re.compile("tax-faq"))
    expect(box(page)).to_be_focused()


def test_a_search_can_follow_a_search(visit: Visitor) -> None:
    """The box is left and used again on the same page, with what was typed before still in it."""
    page = visit().go("")
    first = search(page, "invoice")
    page.keyboard.press("Escape")
    expect(hits(page).first).to_be_hidden()
    box(page).blur()
    box(page).click()
    expect(hits(page).first).to_be_visible()
    assert search(page, "exemption") != first


@pytest.mark.parametrize(("language", "told"), [("en", "5 pages"), ("fr", "5 pages"), ("de", "5 Seiten")])
def test_the_number_of_hits_is_announced(visit: Visitor, language: str, told: str) -> None:
    visitor = visit()
    page = visitor.go(page_url(language, "index.md"))
    number = len(search(page, "SCA PSD2"))
    expect(page.get_by_role("status")).to_contain_text(told.replace("5", str(number)) if number > 1 else "1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_hit_leads_to_support(visit: Visitor, language: str) -> None:
    page = visit().go(page_url(language, "index.md"))
    box(page).click()
    box(page).fill("xyzzyplugh")
    expect(page.locator("[data-hc-search-empty] a.hc-button")).to_be_visible()
    expect(page.locator("[data-hc-search-empty] li a")).to_have_count(3)
    expect(page.get_by_role("status")).to_contain_text("xyzzyplugh")
    assert hits(page).count() == 0


@pytest.mark.parametrize(
    "query",
    ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "*:+-~^\\ title:", "(.*)+$", "a" * 100_000, "€ §"],
)
def test_hostile_input_is_words_and_nothing_else(visit: Visitor, query: str) -> None:
    page = visit().go("")
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    box(page).click()
    page.evaluate(TYPE, [box(page).element_handle(), query])
    page.wait_for_timeout(300)
    assert page.locator("[data-hc-search] img, [data-hc-search] script").count() == 0
    box(page).fill("")
    assert search(page, "invoice")


def test_a_link_with_a_query_opens_the_search(visit: Visitor) -> None:
    page = visit().go("de/?q=Angebot")
    expect(hits(page).first).to_be_visible()
    expect(box(page)).to_have_value("Angebot")


@pytest.mark.parametrize(
    ("language", "slip", "meant"),
    [("en", "invocie", "invoice"), ("de", "Kündgung", "Kündigung"), ("fr", "resilliation", "résiliation")],
)
def test_a_slip_is_forgiven_and_told(visit: Visitor, language: str, slip: str, meant: str) -> None:
    page = visit().go(page_url(language, "index.md"))
    assert search(page, slip)
    better = page.locator("[data-hc-search-meant] button")
    expect(better).to_have_text(meant)
    better.click()
    expect(box(page)).to_have_value(meant)
    expect(better).to_be_hidden()
    expect(hits(page).first).to_be_visible()


def test_the_home_page_has_a_search_where_the_eye_falls_on_a_phone(visit: Visitor) -> None:
    page = visit(viewport=PHONE).go(page_url("fr", "index.md"))
    button = page.get_by_role("button", name="Rechercher dans le guide", exact=True)
    expect(button).to_be_in_viewport()
    button.click()
    expect(box(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_what_is_known_asks_no_question(visit: Visitor) -> None:
    page = visit().go("")
    search(page, "invoice")
    expect(page.locator("[data-hc-search-meant]")).to_be_hidden()


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_where_nothing_is_found_the_same_can_be_asked_in_english(visit: Visitor, language: str) -> None:
    page = visit().go(page_url(language, "get-help.md"))
    box(page).click()
    box(page).fill("xyzzyplugh & qwzrtk")
    page.locator("[data-hc-search-english]").click()
    page.wait_for_url(lambda url: "xyzzyplugh" in url)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(box(page)).to_have_value("xyzzyplugh & qwzrtk")


def test_english_readers_are_not_offered_english(visit: Visitor) -> None:
    assert visit().go("").locator("[data-hc-search-english]").count() == 0


def test_a_hit_shows_the_section_that_answers_and_marks_the_words(visit: Visitor) -> None:
    page = visit().go("de/")
    search(page, "Rechnung herunterladen")
    section = page.locator("a.hc-hit--section").first
    expect(section).to_contain_text("Rechnung ansehen oder herunterladen")
    expect(section.locator("mark").first).to_have_text("Rechnung")
    section.click()
    page.wait_for_url("**/de/billing-faq/invoices/**")
    expect(page.locator("article mark").first).to_be_visible()
    marked = {text.lower() for text in page.locator("article mark").all_inner_texts()}
    assert {"rechnung", "rechnungen", "herunterladen"} <= marked
    assert page.url.endswith("/de/billing-faq/invoices/#steps"), "the words have left the address"


def test_words_are_marked_on_pages_that_instant_navigation_puts_in_place(visit: Visitor, instant_host: Host) -> None:
    visitor = visit(instant_host)
    visitor.go("")
    open_hit(visitor, "en", "billing-faq/quotes.md", "quote")
    expect(visitor.page.locator("article mark").first).to_have_text("quote")


def test_the_search_finds_again_after_it_could_not_be_loaded(visit: Visitor) -> None:
    visitor = visit(expected=("index.js", "can't be loaded"))
    page = visitor.go("")
    page.route("**/search/index.js", lambda route: route.abort())
    box(page).click()
    box(page).fill("invoice")
    expect(page.get_by_role("status")).to_contain_text("can’t be loaded")
    page.unroute("**/search/index.js")
    assert search(page, "invoices")


def test_the_search_works_from_a_disk(visit: Visitor, site: Path) -> None:
    page = visit(expected=("file://",)).page
    page.goto((site / "de" / "get-help" / "index.html").as_uri())
    found = search(page, "Rechnungsadresse")
    assert found[0] == (site / "de/billing-faq/billing-address/index.html").as_uri()


def test_the_words_of_a_link_are_words_and_nothing_else(visit: Visitor) -> None:
    page = visit().go("get-help/?h=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20help")
    expect(page.locator("article mark").first).to_have_text("help", ignore_case=True)
    assert page.locator("article img").count() == 0
