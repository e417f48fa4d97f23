"""What templates are told of a page's languages."""

import pytest

from mkdocs_adapter.context import Chrome, Language

ENGLISH, FRENCH, GERMAN = (
    Language("en", "English", ""),
    Language("fr", "Français", "fr/"),
    Language("de", "Deutsch", "de/"),
)
EVERYWHERE = frozenset({"en", "fr", "de"})


@pytest.fixture
def chrome() -> Chrome:
    return Chrome(
        site_url="https://help.example.com/pro/",
        source=ENGLISH,
        languages=(ENGLISH, FRENCH, GERMAN),
        words={"en": {"search": "Search"}, "fr": {"search": "Rechercher"}, "de": {"search": "Suchen"}},
        addresses={"support": "https://support.example.com"},
    )


def test_a_page_knows_itself_in_every_language(chrome: Chrome) -> None:
    context = chrome.for_page(FRENCH, "fr/billing/invoices/", EVERYWHERE)

    assert [(each.language, each.url, each.absolute, each.current) for each in context.alternates] == [
        ("en", "billing/invoices/", "https://help.example.com/pro/billing/invoices/", False),
        ("fr", "fr/billing/invoices/", "https://help.example.com/pro/fr/billing/invoices/", True),
        ("de", "de/billing/invoices/", "https://help.example.com/pro/de/billing/invoices/", False),
    ]
    assert context.canonical == "https://help.example.com/pro/fr/billing/invoices/"
    assert context.x_default == "https://help.example.com/pro/billing/invoices/"
    assert context.words == {"search": "Rechercher"}


def test_a_page_that_stands_in_for_its_translation_points_to_the_source(chrome: Chrome) -> None:
    context = chrome.for_page(FRENCH, "fr/billing/", frozenset({"en", "de"}))

    assert context.fallback
    assert context.canonical == "https://help.example.com/pro/billing/"
    assert [each.language for each in context.alternates if each.translated] == ["en", "de"]


@pytest.mark.parametrize(
    ("language", "url", "root"),
    [
        (ENGLISH, "./", "./"),
        (ENGLISH, "billing/invoices/", "../../"),
        (FRENCH, "fr/", "./"),
        (FRENCH, "fr/billing/", "../"),
    ],
)
def test_the_root_leads_from_the_page_to_its_languages_home(
    chrome: Chrome, language: Language, url: str, root: str
) -> None:
    assert chrome.for_page(language, url, EVERYWHERE).root == root


def test_a_template_that_is_served_anywhere_has_an_absolute_root_and_no_page(chrome: Chrome) -> None:
    context = chrome.for_template(GERMAN)

    assert context.root == "/pro/de/"
    assert context.search == "de/search/"
    with pytest.raises(AttributeError):
        _ = context.canonical
