"""How a real fault is judged."""

from dataclasses import replace

from benchmarks import faults
from benchmarks.faults import Event

SOURCE = "# A {#a}\n\n## B {#b}\n\n## C {#c}\n"
EVENT = Event(
    "x.md", "fr", "fastapi", "x.md", ("heading_levels",), ("+## B {#b}",), SOURCE, "# A {#a}\n\n## C {#c}\n", SOURCE
)


def test_a_fault_is_found_when_what_was_told_of_it_goes_with_the_fix() -> None:
    judged = faults.judge(EVENT)

    assert judged.found
    assert judged.change.gone_for_good
    assert judged.counted


def test_a_fault_of_which_nothing_was_told_is_missed() -> None:
    judged = faults.judge(replace(EVENT, before=SOURCE, diff=("-x", "+y")))

    assert not judged.found
    assert "x.md" in faults.missed([judged])
    assert "+y" in faults.missed([judged])


def test_what_is_told_before_and_after_is_no_find() -> None:
    judged = faults.judge(replace(EVENT, before="# A {#a}\n\nun\n", after="# A {#a}\n\ndeux\n"))

    assert judged.after
    assert not judged.found


def test_the_table_has_a_row_a_kind_and_the_bar() -> None:
    text = faults.report([faults.judge(EVENT)])

    assert next(line for line in text.splitlines() if line.startswith("heading_levels")).split()[1:3] == ["1", "1"]
    assert "bar: ≥ 95 %: reached, 100 %" in text
