"""The indexes as the worker understands them that the published page runs: Material's own, here in Node."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from helpcentre.publish.search_index import search_index
from tests.publish.sites import page, site

NODE = Path(sys.executable).with_name("node")
[WORKER] = Path(str(files("material"))).glob("templates/assets/javascripts/workers/search.*.min.js")

TEXTS = {
    "en": "Your invoices are here. PSD2, 2019.",
    "fr": "Les factures de l’abonnement. DSP2, 2019.",
    "de": "Ihre Rechnungen und die E-Mail-Adresse in Munich/Zürich. PSD2, 2019.",
    "es": "Las facturas. PSD2, 2019.",
    "it": "Le fatture. PSD2, 2019.",
    "pt": "As faturas. PSD2, 2019.",
    "nl": "De facturen. PSD2, 2019.",
    "eo": "La fakturoj. PSD2, 2019.",
}


def hits(language: str, text: str, *queries: str) -> list[bool]:
    """Whether each query finds a page with this text in this language."""
    index = search_index(site(page(language, "a.md", f"<h1>x</h1><p>{text}</p>"), languages=("en", language)), language)
    asked = json.dumps({"index": index, "queries": [*queries, "nosuchword^10"]})
    command = [str(NODE), str(Path(__file__).with_name("worker.mjs")), str(WORKER)]
    answer = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    *found, nothing = json.loads(answer.stdout)
    assert nothing == []
    assert all(each in ([], ["a/"]) for each in found)
    return list(map(bool, found))


@pytest.mark.parametrize(
    ("language", "other_form"),
    [
        ("en", "invoice"),
        ("fr", "facture"),
        ("de", "Rechnung"),
        ("es", "factura"),
        ("it", "fattura"),
        ("pt", "fatura"),
        ("nl", "factuur"),
    ],
)
def test_another_form_of_a_word_finds_it_and_digits_are_kept(language: str, other_form: str) -> None:
    assert hits(language, TEXTS[language], f"{other_form}^10", "2019^10") == [True, True]


def test_words_are_found_across_apostrophes_hyphens_and_strokes() -> None:
    assert hits("fr", TEXTS["fr"], "abonnement^10", "l’abonnement^10", "DSP2^10", "dsp2") == [True] * 4
    assert hits("de", TEXTS["de"], "Adresse^10", "E-Mail^10", "Zürich^10", "Munich^10") == [True] * 4


def test_stop_words_find_nothing() -> None:
    assert hits("fr", TEXTS["fr"], "les^10", "de^10", "l^10") == [False] * 3
    assert hits("de", TEXTS["de"], "und^10", "die^10") == [False] * 2


def test_a_language_without_analysis_is_not_treated_as_english() -> None:
    assert hits("eo", "the invoices fakturoj", "the^10", "fakturoj^10", "invoice^10") == [True, True, False]


def test_what_stands_before_a_guarded_sign_is_found() -> None:
    assert hits("en", "Choose Billing\ue001Invoices", "choose^10", "billing^10", "invoices^10") == [True] * 3
