"""The benchmark's own scanner."""

from benchmarks.mutation.page import Page
from benchmarks.mutation.scan import scan

PAGE = """---
description: "x"
---
# Title {#title}

A paragraph
over two lines.

1. Step `one`

    !!! note "N"
        In a step.

2. Step two
    - a
    - b

```py
# no heading
1. no step
```

/// tip | T

Inside 5.

///

| a | b |
|---|---|
| 1 | 2 |

{* ../x.py hl[1] *}
"""


def kinds(text: str) -> list[str]:
    return [block.kind for block in scan(text.split("\n"))]


def test_blocks_are_told_apart() -> None:
    expected = (
        "front heading paragraph step bangs paragraph step bullet bullet fence slashes paragraph close table include"
    )
    assert kinds(PAGE) == expected.split()


def test_a_fence_that_nothing_closes_runs_to_the_end() -> None:
    assert kinds("```\na\n\n# b\n") == ["fence"]


def test_a_longer_fence_holds_a_shorter_one() -> None:
    assert kinds("````\n```\n````\n\na\n") == ["fence", "paragraph"]


def test_extents_take_in_what_is_nested() -> None:
    page = Page(PAGE)
    first, second = page.of("step")
    slashes = page.of("slashes")[0]

    assert page.lines[page.extent(first)].strip() == "In a step."
    assert page.lines[page.extent(second)].strip() == "- b"
    assert page.lines[page.extent(slashes)] == "///"
    assert page.extent(page.of("heading")[0]) == page.of("include")[0].last


def test_items_of_one_list_belong_together_whatever_is_nested() -> None:
    assert [len(items) for items in Page(PAGE).lists("step", "bullet")] == [2, 2]


def test_prose_has_no_code_no_targets_and_no_markers() -> None:
    prose = Page("1. See [a](b-2.md#c3) and `x 4`, `` y ` 5 ``, <b id=6>or</b> 7.\n").prose

    assert [c for c in prose if c.isdigit()] == ["7"]
    assert len(prose) == len("1. See [a](b-2.md#c3) and `x 4`, `` y ` 5 ``, <b id=6>or</b> 7.\n")


def test_dropping_leaves_one_blank_line_and_points_at_the_neighbours() -> None:
    mutation = Page("a\n\nb\n\nc\n").drop(2, 2, "b")

    assert mutation.text == "a\n\nc\n"
    assert mutation.places == ((1, 3),)


def test_swapping_points_at_both_places() -> None:
    mutation = Page("a\n\nb\nb\n\nc\n").swap((0, 0), (2, 3), "")

    assert mutation.text == "b\nb\n\na\n\nc\n"
    assert mutation.places == ((1, 2), (4, 4))
