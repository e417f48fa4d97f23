"""What counts as gone and as new."""

from benchmarks.checker import Told
from benchmarks.compare import compare


def told(line: int, rule: str = "link", message: str = "broken", text: str = "a line") -> Told:
    return Told("fr/a.md", line, rule, message, "error", text)


def test_a_finding_on_a_shifted_line_is_the_same() -> None:
    change = compare([told(3)], [told(9)])

    assert not change.gone
    assert not change.new


def test_line_numbers_in_messages_are_no_difference() -> None:
    before = told(3, message="missing; belongs before line 9 (en/a.md:12:4), lines 3 to 5")
    after = told(4, message="missing; belongs before line 10 (en/a.md:12:4), lines 4 to 5")

    assert compare([before], [after]).new == ()


def test_other_numbers_in_messages_are() -> None:
    assert compare([told(3, message="3 links")], [told(3, message="2 links")]).gone


def test_what_is_told_twice_and_then_once_has_gone_once() -> None:
    assert len(compare([told(3), told(5)], [told(3)]).gone) == 1


def test_a_finding_doesnt_go_because_its_line_was_changed_elsewhere() -> None:
    assert not compare([told(3, text="a [b](c)")], [told(3, text="a good [b](c)")]).gone


def test_of_two_alike_the_one_whose_line_is_left_goes() -> None:
    change = compare([told(3, text="first"), told(5, text="second")], [told(4, text="second")])

    assert [item.text for item in change.gone] == ["first"]


def test_a_finding_that_says_something_else_instead_is_gone_but_not_for_good() -> None:
    change = compare([told(3, message="3 links")], [told(3, message="2 links")])

    assert change.gone
    assert not change.gone_for_good
