"""The benchmark of words: its faults are faults, each rule that it measures is run, and nearly all are found."""

from collections import Counter

from benchmarks.words.__main__ import mutants
from benchmarks.words.kinds import KINDS
from benchmarks.words.pages import shipped, word_rules

from helpcentre.engine import check


def test_every_rule_that_is_measured_is_a_rule_for_words() -> None:
    expected = {rule for _, rules in KINDS.values() for rule in rules}
    assert expected <= set(word_rules())


def test_nothing_is_told_of_the_shipped_pages() -> None:
    pages = shipped()
    assert check(pages.site, pages.settings, word_rules()).findings == ()


def test_faults_are_found_in_the_line_where_they_stand() -> None:
    made: Counter[bool] = Counter()
    kinds: set[str] = set()
    for kind, _, hit, what in mutants(shipped(), 3, 7):
        assert what.startswith("docs/")
        kinds.add(kind)
        made[hit] += 1
    assert kinds == set(KINDS)
    assert made[True] >= 0.95 * sum(made.values())
