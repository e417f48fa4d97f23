"""Words are analysed alike where the index is made, in Python, and where it is asked, in the browser."""

import json

import pytest

from helpcentre.search.analysis import forms, stop_words, tokens
from helpcentre.search.folding import fold, words
from tests.search.node import run
from tests.support.project import DOCS, LANGUAGES

ODD = "L’e-mail E-Mail-Adresse Straße OEUVRE œuvre Ærø naïve İstanbul 3D-Secure 1.234,56 ﬁn ½ ـ हिन्दी 日本 quer_strich"
ODD += " e\u0301te\u0301"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_analyses_as_the_build_does(language: str) -> None:
    """Over every word of the guide, and some that are not in it."""
    text = " ".join([ODD, *(file.read_text(encoding="utf-8") for file in sorted((DOCS / language).rglob("*.md")))])
    ours = [(token, fold(token, language), list(forms(token, language))) for token in tokens(text)]
    call = f"""(() => {{
      const {{ tokens, fold, forms }} = helpcentreSearch.analysis("{language}")
      return tokens({json.dumps(text)}).map(token => [token, fold(token), forms(token)])
    }})()"""
    theirs = [tuple(each) for each in run(language, call)]
    assert len(ours) > 2000
    assert theirs == ours


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "invoices", "invoice"),
        ("fr", "résiliation", "resiliations"),
        ("fr", "carte", "Cartes"),
        ("de", "kündigen", "kuendigen"),
        ("de", "kündigen", "kundigen"),
        ("de", "Straße", "strasse"),
        ("de", "Überweisung", "Ueberweisungen"),
        ("it", "fattura", "fatture"),
        ("es", "dirección", "direccion"),
        ("pt", "endereço", "enderecos"),
        ("nl", "facturen", "factuur"),
        ("de", "gekündigt", "kündigen"),
        ("de", "abgelehnt", "ablehnen"),
        ("de", "zurueckerstattet", "zurückerstatten"),
        ("de", "bezahlt", "bezahlen"),
        ("nl", "geannuleerd", "annuleren"),
        ("nl", "geincasseerd", "incasseren"),
        ("nl", "annuleert", "annuleren"),
    ],
)
def test_words_that_readers_take_for_one_share_a_form(language: str, one: str, other: str) -> None:
    found = [set(forms(word.lower(), language)) for word in (one, other)]
    assert found[0] & found[1]


def test_in_german_alone_e_after_a_vowel_stands_for_dots() -> None:
    assert fold("kuendigen", "de") == "kundigen"
    assert fold("kuendigen", "nl") == "kuendigen"
    assert fold("quelle", "de") == "quelle"
    assert fold("steuer", "de") == "steuer", "e before ue makes it no ü"


@pytest.mark.parametrize("text", ["l’abonnement", "l'abonnement", "qu’abonnement", "dell'abonnement"])
def test_an_apostrophe_divides(text: str) -> None:
    assert "abonnement" in list(tokens(text))


def test_hyphens_join_what_can_be_found_apart_and_together() -> None:
    assert words("E-Mail-Adresse") == [["e", "mail", "adresse"]]
    assert list(tokens("E-Mail-Adresse")) == ["e", "mail", "adresse", "email", "mailadresse"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_stop_words_are_small_folded_words_and_none_of_the_guides_subjects(language: str) -> None:
    stop = stop_words(language)
    assert 100 < len(stop) < 400
    assert all(word == fold(word, language) for word in stop)
    subjects = {"en": "invoice", "fr": "facture", "it": "fattura", "de": "rechnung", "es": "factura", "pt": "fatura"}
    assert subjects.get(language, "factuur") not in stop
    assert stop_words("xx") == frozenset()
