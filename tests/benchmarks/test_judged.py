"""The judged queries are enough, of every kind, and name pages that there are."""

import re

import pytest
from benchmarks.search.judged import NOTHING, Judged, Part, judged

from tests.support.project import DOCS, LANGUAGES, SOURCE

KINDS = {"plain", "colloquial", "slip", "half", "synonym", "sentence", NOTHING}
PAGES = {
    found[1]
    for file in (DOCS / SOURCE).rglob("*.md")
    if (found := re.search(r"^# .*\{#([\w-]+)\}$", file.read_text(encoding="utf-8"), re.MULTILINE))
}


def told_apart(language: str, *parts: Part) -> list[Judged]:
    return [each for each in judged(language) if each.part in parts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_enough_queries_of_every_kind(language: str) -> None:
    queries = told_apart(language, Part.TUNED, Part.HELD_OUT)
    assert len(queries) >= 60
    assert KINDS - {each.kind for each in queries} == set()
    assert len(told_apart(language, Part.BLIND)) >= 21


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_are_pages_that_there_are(language: str) -> None:
    queries = judged(language)
    assert {answer for each in queries for answer in each.answers} <= PAGES
    assert all(bool(each.answers) != (each.kind == NOTHING) for each in queries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_third_query_of_a_kind_is_held_out(language: str) -> None:
    queries = told_apart(language, Part.TUNED, Part.HELD_OUT)
    for kind in {each.kind for each in queries}:
        held = [each.part is Part.HELD_OUT for each in queries if each.kind == kind]
        assert held == [number % 3 == 0 for number in range(1, len(held) + 1)]
