"""The lists of words: what is looked up in them, and what their layout is relied on for."""

import json
from gzip import decompress
from importlib.resources import files
from math import log

import pytest

from helpcentre.words.frequencies import frequencies
from helpcentre.words.identify import other_language
from tests.support.project import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_is_found_by_halving_as_it_stands_in_the_list(language: str) -> None:
    known = frequencies(language)
    assert known
    counts = json.loads(decompress((files("spellchecker.resources") / f"{language}.json.gz").read_bytes()))
    words = sorted(counts)
    for word in (words[0], words[-1], *words[:: len(words) // 500]):
        assert known.count(word) == counts[word], word
        assert known.begins(word[:4]), word
    assert [known.count(word) for word in ("", "qqqqzz", "\uffff", 'a"b')] == [0, 0, 0, 0]
    assert abs(known.size - log(sum(counts.values()))) < 0.1


def test_a_language_without_a_list() -> None:
    assert frequencies("xx") is None


@pytest.mark.parametrize(
    ("sentence", "language", "found"),
    [
        ("Contact us to find out what you can do.", "fr", "en"),
        ("Contactez-nous pour savoir ce que vous pouvez faire.", "fr", None),
        ("Confira se seu nome e seu endereço estão corretos.", "es", "pt"),
        ("Métodos de pago aceptados", "es", None),
        ("FastAPI, Pydantic und Starlette", "de", None),
        ("Visa, Mastercard", "fr", None),
    ],
)
def test_the_language_of_a_sentence(sentence: str, language: str, found: str | None) -> None:
    assert other_language(sentence, language, LANGUAGES) == found
