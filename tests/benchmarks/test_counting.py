"""Plain counting, beside which the checker is measured."""

import pytest
from benchmarks import counting


@pytest.mark.parametrize(
    ("source", "translation", "thing"),
    [
        ("# A\n\n## B\n", "# A\n", "headings"),
        ("- a\n- b\n", "- a\n", "bullets"),
        ("1. a\n2. b\n", "1. a\n", "steps"),
        ("[a](b) and [c](d)", "[a](b)", "links"),
        ("```sh\nx\n```\n", "x\n", "fences"),
        ("`a` and `b`", "`a`", "inline code"),
        ("![a](b.png)", "", "images"),
        ("in 15 days", "in days", "numbers"),
        ("---\na: b\nc: d\n---\n", "---\na: b\n---\n", "settings"),
    ],
)
def test_a_lost_thing_is_counted(source: str, translation: str, thing: str) -> None:
    assert thing in counting.told(source, translation)


def test_what_stands_in_a_fence_is_not_counted() -> None:
    assert not counting.told("```\n# a\n- b\n```\n", "```\n# a\n```\n")


def test_a_difference_may_shrink_without_vanishing() -> None:
    source = "- a\n- b\n- c\n"

    assert counting.shrinks(source, "- a\n", "- a\n- b\n")
    assert not counting.shrinks(source, "- a\n", "- x\n")
