"""Pages that nobody would write, and how failures are told."""

import time
from random import Random

import pytest
from benchmarks import robust, storm
from benchmarks.cases import Case
from benchmarks.fuzz import CHANGES, fuzzed
from benchmarks.growth import SORTS, Growth, translated
from benchmarks.trees import samples

PAGE = "# A\n\n1. b `c`\n2. d\n\n> e\n"


@pytest.fixture
def case() -> Case:
    return Case(samples().pair("fr"), "terms.md")


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("text", ["", "a", PAGE])
def test_a_change_gives_text_that_a_file_can_hold(change: object, text: str) -> None:
    assert callable(change)
    for seed in range(20):
        change(text, PAGE, Random(seed)).encode("utf-8")


def test_the_same_seed_gives_the_same_page() -> None:
    assert fuzzed(PAGE, PAGE, Random(3)) == fuzzed(PAGE, PAGE, Random(3))


def test_a_failing_page_is_made_as_short_as_it_can_be() -> None:
    text = "".join(f"line {n}\n" for n in range(50))

    assert storm.shortest(text, lambda page: "line 7\n" in page and "line 40\n" in page) == "line 7\nline 40\n"


def test_a_crash_is_told_by_where_it_happened(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(Case, "told", broken)

    assert storm.attempt(case, PAGE) == "ValueError: test_robust.py, broken"


def test_a_hang_is_stopped_even_where_errors_are_swallowed(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object) -> None:
        end = time.process_time() + 3
        while time.process_time() < end:
            try:
                sum(range(1000))
            except Exception:
                continue

    monkeypatch.setattr(Case, "told", endless)
    monkeypatch.setattr(storm, "HANGING", 0.05)

    assert storm.attempt(case, PAGE).startswith("hang")


@pytest.mark.parametrize("sort", SORTS)
def test_a_page_of_one_sort_is_as_large_as_asked(sort: str) -> None:
    small, large = SORTS[sort](4000), SORTS[sort](16000)

    assert 3000 < len(small) < 6000
    assert 12000 < len(large) < 20000
    assert translated(sort, large)


def test_growth_is_told_by_its_power() -> None:
    assert Growth("a", [0.1, 0.4, 1.6]).exponent == pytest.approx(1)
    assert Growth("a", [0.1, 1.6]).exponent == pytest.approx(2)
    assert Growth("a", [0.001, 0.002]).exponent is None


def test_what_grows_too_fast_or_stops_misses_the_bar() -> None:
    grown = [Growth("fine", [0.1, 0.4]), Growth("steep", [0.1, 1.6]), Growth("stopped", [0.1], "more than 2 s")]

    assert "missed, 2 of 3 sorts" in robust.growth_report(grown)
    assert "reached, 0 of 1 sorts" in robust.growth_report(grown[:1])
