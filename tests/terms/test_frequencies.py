"""The lists of words: what is looked up in them, and what their layout is relied on for."""

import json
from gzip import decompress
from importlib.resources import files
from math import log

import pytest

from helpcentre.words.frequencies import frequencies
from helpcentre.words.identify import other_language
from helpcentre.words.nearwords import near_in_list
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


@pytest.mark.parametrize(("language", "start"), [("de", "ver"), ("fr", "é"), ("en", "zzz"), ("pt", "a"), ("nl", "'")])
def test_all_words_that_begin_so(language: str, start: str) -> None:
    known = frequencies(language)
    assert known
    counts = json.loads(decompress((files("spellchecker.resources") / f"{language}.json.gz").read_bytes()))
    assert known.beginning(start) == {word for word in counts if word.startswith(start)}


@pytest.mark.parametrize("word", ["rechung", "recnung", "echnung", "abonnment", "zahlng", "xqzwv", "aab", "ünber"])
def test_words_near_to_one_are_those_of_the_list_that_a_slip_makes(word: str) -> None:
    known, letters = frequencies("de"), "abcdefghijklmnopqrstuvwxyzäöüß"
    assert known
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    slips = {head + tail[1:] for head, tail in cuts} | {head + each + tail for head, tail in cuts for each in letters}
    slips |= {head + each + tail[1:] for head, tail in cuts if tail for each in letters}
    slips |= {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    assert set(near_in_list(word, letters, "de")) == {each for each in slips if known.count(each)} - {word}
