import pytest

from helpcentre.publish.site import BuiltSite, PublishError
from tests.publish.sites import page, site

ENGLISH, FRENCH, GERMAN = (page(each, "payment-methods/cards.md") for each in ("en", "fr", "de"))


def test_alternates_are_absolute_and_in_the_selectors_order() -> None:
    built = site(GERMAN, FRENCH, ENGLISH)
    assert list(built.alternates(FRENCH).items()) == [
        ("en", "https://help.example.com/payment-methods/cards/"),
        ("fr", "https://help.example.com/fr/payment-methods/cards/"),
        ("de", "https://help.example.com/de/payment-methods/cards/"),
    ]


def test_a_page_in_another_languages_words_is_no_alternate() -> None:
    fallback = page("de", "payment-methods/cards.md", translated=False)
    assert set(site(ENGLISH, FRENCH, fallback).alternates(ENGLISH)) == {"en", "fr"}


def test_the_default_is_the_sources_page_and_nothing_where_there_is_none() -> None:
    assert site(ENGLISH, FRENCH).x_default(FRENCH) == "https://help.example.com/payment-methods/cards/"
    assert site(FRENCH, GERMAN).x_default(FRENCH) is None


@pytest.mark.parametrize("address", ["https://example.com/guide", "https://example.com/guide/"])
def test_a_site_below_a_path_stays_below_it(address: str) -> None:
    built = site(ENGLISH, address=address)
    assert built.base_path == "/guide/"
    assert built.absolute("") == "https://example.com/guide/"
    assert built.absolute(ENGLISH.url) == "https://example.com/guide/payment-methods/cards/"


def test_a_page_is_found_by_its_address_and_by_its_key() -> None:
    built = site(ENGLISH, FRENCH)
    assert built.page_at("fr/payment-methods/cards/") is built.page("fr", "payment-methods/cards.md") is FRENCH
    assert built.page_at("fr/payment-methods/") is built.page("de", "payment-methods/cards.md") is None


@pytest.mark.parametrize("address", ["", "help.example.com", "/guide/", "ftp://example.com/"])
def test_an_address_that_is_not_absolute_is_refused(address: str) -> None:
    with pytest.raises(PublishError, match="not absolute"):
        site(ENGLISH, address=address)


def test_a_language_that_the_site_does_not_have_is_refused() -> None:
    with pytest.raises(PublishError, match="'de' is none"):
        site(GERMAN, languages=("en", "fr"))
    with pytest.raises(PublishError, match="source language 'en'"):
        BuiltSite("https://example.com/", "en", ("fr",), ())


def test_two_pages_at_one_address_are_refused() -> None:
    with pytest.raises(PublishError, match="share"):
        site(ENGLISH, ENGLISH)


@pytest.mark.parametrize(
    "address",
    ["http://example.com/a", "example.com", "https://a.example/x?y", "https://a.example; script-src *", "https://"],
)
def test_an_address_for_answers_that_the_policy_cannot_name_is_told(address: str) -> None:
    with pytest.raises(PublishError, match=r"mkdocs\.yml: extra\.feedback"):
        BuiltSite("https://help.example.com/", "en", ("en",), (), address)


@pytest.mark.parametrize("address", ["https://a.example/x", "https://a.example:8443"])
def test_an_address_for_answers(address: str) -> None:
    assert BuiltSite("https://help.example.com/", "en", ("en",), (), address).feedback == address
