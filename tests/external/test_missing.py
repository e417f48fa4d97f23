"""Pages that say "not found" while their status doesn't: told in seven languages, and no other page is."""

import pytest

from helpcentre.outside.missing import says_missing

ADDRESS = "https://example.com/help/invoices"


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "404 Not Found",
        "Error 404",
        "Page not found | Example",
        "Example – Page Not Found",
        "Sorry, this page could not be found",
        "The page you... | Page cannot be found",
        "Page introuvable",
        "Erreur 404 - Page non trouvée",
        "Cette page n’existe pas",
        "Pagina non trovata",
        "La pagina non è stata trovata",
        "Seite nicht gefunden - Beispiel",
        "Die Seite wurde nicht gefunden",
        "Página no encontrada",
        "Esta página no existe",
        "Página não encontrada",
        "Pagina niet gevonden",
        "Deze pagina bestaat niet",
        "Not found",
    ],
)
def test_a_title_that_says_it(title: str) -> None:
    assert says_missing([title], 40, ADDRESS)
    assert says_missing(["Example", title], 40, ADDRESS), "in the heading"


@pytest.mark.parametrize(
    "title",
    [
        "Fix a page not found error in WordPress",
        "404 Media",
        "Peugeot 404 history",
        "Lost and found",
        "Invoices | Example",
        "What to do when a page is not found",
        "Die Seite",
        "Page",
        "",
        "Model 410 printers",
        "Seite 404 von 500",
    ],
)
def test_a_title_that_speaks_of_something_else(title: str) -> None:
    assert not says_missing([title], 40, ADDRESS)


def test_a_long_page_explains_it_and_an_address_may_ask_for_it() -> None:
    assert says_missing(["404 Not Found"], 250, ADDRESS)
    assert not says_missing(["404 Not Found"], 251, ADDRESS)
    assert not says_missing(["404 Not Found"], 40, "https://example.com/status/404")
    assert says_missing(["404 Not Found"], 40, "https://example.com:41097/status/14041")
