"""The judged queries are enough, of every kind, and name pages that there are."""

import re

import pytest
from benchmarks.search.judged import NOTHING, judged

from tests.support.project import DOCS, LANGUAGES, SOURCE

KINDS = {"plain", "colloquial", "slip", "half", "synonym", "sentence", NOTHING}
PAGES = {
    found[1]
    for file in (DOCS / SOURCE).rglob("*.md")
    if (found := re.search(r"^# .*\{#([\w-]+)\}$", file.read_text(encoding="utf-8"), re.MULTILINE))
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_enough_queries_of_every_kind_with_answers_that_there_are(language: str) -> None:
    queries = judged(language)
    assert len({each.text for each in queries}) == len(queries) >= 60
    assert KINDS - {each.kind for each in queries} == set()
    assert {answer for each in queries for answer in each.answers} <= PAGES
    assert all(bool(each.answers) != (each.kind == NOTHING) for each in queries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_third_query_of_a_kind_is_held_out(language: str) -> None:
    queries = judged(language)
    for kind in {each.kind for each in queries}:
        held = [each.held_out for each in queries if each.kind == kind]
        assert held == [number % 3 == 0 for number in range(1, len(held) + 1)]
