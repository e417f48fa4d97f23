"""The words that faults are made with: the same keys in every language, and a fault of each language's own."""

import re
from collections.abc import Mapping
from dataclasses import fields
from random import Random

import pytest
import yaml
from benchmarks.mutation import FAULTS, LAWFUL, Page, words
from benchmarks.trees import shipped

KEYS = [field.name for field in fields(words.Words)]
ENGLISH = ("keywords", "settings", "code")


def test_there_are_words_for_every_language_of_the_shipped_pages() -> None:
    assert {*words.LANGUAGES} == {tree.language for tree in shipped().trees[1:]}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_file_of_words_has_the_keys_of_all(language: str) -> None:
    read = yaml.safe_load((words.FOLDER / f"{language}.yml").read_text(encoding="utf-8"))

    assert list(read) == KEYS
    assert {key for key in KEYS if not read[key]} <= {"spaced", "capital_nouns"}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_lists_of_a_fixed_length_are_whole(language: str) -> None:
    known = words.of(language)

    assert len({*known.months}) == len({*known.numbers}) == 12
    assert all(form.count("…") == 1 for form in (known.quoted, *known.quotations))


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("table", ENGLISH)
def test_a_translated_word_is_another_than_the_english_one(language: str, table: str) -> None:
    known: Mapping[str, str] = getattr(words.of(language), table)

    assert known.keys() == getattr(words.of("fr"), table).keys()
    assert not [word for word in known if known[word] == word]


DATES = {
    "fr": ("Payez le 5 mars 2024.", "Payez le 05/03/2024."),
    "de": ("Zahlen Sie am 5. März 2024.", "Zahlen Sie am 5.3.2024."),
    "it": ("Pagate il 5 marzo 2024.", "Pagate il 05/03/2024."),
    "es": ("Pague el 5 de marzo de 2024.", "Pague el 5/3/2024."),
    "pt": ("Pague em 5 de março de 2024.", "Pague em 05/03/2024."),
    "nl": ("Betaal op 5 maart 2024.", "Betaal op 5-3-2024."),
}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_date_is_written_as_the_language_does(language: str) -> None:
    text, digits = DATES[language]
    made = LAWFUL["date-in-digits"](Page(text + "\n", language=language), Random(1))

    assert made is not None
    assert made.text == digits + "\n"


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("kind", ["day-altered", "month-altered", "year-altered"])
def test_a_date_is_found_in_every_language(language: str, kind: str) -> None:
    text = DATES[language][0] + "\n"
    made = FAULTS[kind](Page(text, language=language), Random(1))

    assert made is not None
    assert len(re.findall(r"\w+", made.text)) == len(re.findall(r"\w+", text))


QUOTED = {
    "fr": "Cliquez sur « Payer ».",
    "de": "Klicken Sie auf „Zahlen“.",
    "it": "Fate clic su «Paga».",
    "es": "Haga clic en «Pagar».",
    "pt": "Clique em “Pagar”.",
    "nl": "Klik op ‘Betalen’.",
}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_quotation_marks_are_exchanged_for_others_of_the_language(language: str) -> None:
    made = LAWFUL["quoted-otherwise"](Page(QUOTED[language] + "\n", language=language), Random(1))

    assert made is not None
    assert re.findall(r"\w+", made.text) == re.findall(r"\w+", QUOTED[language])
