"""What answers are worth."""

import pytest
from benchmarks.search.judged import Judged, Part
from benchmarks.search.scores import Answered, Scores


def answered(found: str, *answers: str) -> Answered:
    return Answered(Judged("plain", "q", frozenset(answers), Part.TUNED), tuple(found))


@pytest.mark.parametrize(
    ("found", "answers", "first", "three", "reciprocal"),
    [
        ("abc", "a", True, True, 1.0),
        ("bca", "a", False, True, 1 / 3),
        ("bcda", "a", False, False, 1 / 4),
        ("bcdefghijka", "a", False, False, 0.0),
        ("bc", "ac", False, True, 1 / 2),
        ("", "a", False, False, 0.0),
        ("", "", True, True, 1.0),
        ("a", "", False, False, 0.0),
    ],
)
def test_an_answer_is_worth_its_place(found: str, answers: str, first: bool, three: bool, reciprocal: float) -> None:
    answer = answered(found, *answers)
    assert (answer.within(1), answer.within(3), answer.reciprocal) == (first, three, reciprocal)


def test_scores_are_shares_and_a_mean() -> None:
    assert Scores.of([answered("a", "a"), answered("ba", "a")]) == Scores(2, 1, 2, 0.75)
    assert Scores.of([]) == Scores(0, 0, 0, 0.0)
