"""How mutants are spread and judged."""

from benchmarks import mutants_report
from benchmarks.checker import Told
from benchmarks.mutants_run import Outcome, quotas


def told(line: int) -> Told:
    return Told("fr/a.md", line, "rule", "message", "error")


def outcome(*new: Told, placed: bool = True, kind: str = "step-dropped") -> Outcome:
    return Outcome(kind, "fr/a.md", 3, "dropped", new, placed=placed and bool(new))


def test_quotas_are_even_and_reach_the_total_where_there_is_room() -> None:
    assert quotas({"a": 50, "b": 50}, 60) == {"a": 30, "b": 30}
    assert quotas({"a": 5, "b": 90, "c": 90}, 60) == {"a": 5, "b": 28, "c": 27}
    assert quotas({"a": 5, "b": 3}, 60) == {"a": 5, "b": 3}


def test_shares_are_of_all_mutants() -> None:
    made = [outcome(told(3)), outcome(), outcome(told(3), told(9)), outcome(told(90), placed=False)]
    row = next(line for line in mutants_report.report(made, []).splitlines() if line.startswith("  step-dropped"))

    assert row.split()[1:] == ["4", "75", "%", "50", "%", "50", "%"]


def test_a_crash_is_named() -> None:
    crash = Outcome("step-dropped", "fr/a.md", 3, "dropped", (), False, "ValueError: no")

    assert "crash: fr/a.md: step-dropped: ValueError: no" in mutants_report.report([crash], [])


def test_what_went_wrong_can_be_named() -> None:
    text = mutants_report.examples([outcome(told(3)), outcome()], [], 3)

    assert text == "step-dropped: fr/a.md:3: dropped"
