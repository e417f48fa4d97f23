"""The text report: whole lines in a pipe, side by side on a terminal, and nothing in it that acts on the terminal."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from helpcentre.finding import Fix, Place
from helpcentre.reporters import text
from helpcentre.reporters.columns import Screen
from helpcentre.reporters.visible import visible, width
from tests.reporters.reports import BROKEN, EVERYDAY, NASTY, NOTHING, STEPS

ESCAPE = re.compile(r"\033\[[\d;]*m")


def test_in_a_pipe() -> None:
    assert text.report(EVERYDAY) == [
        'docs/de/a.md:7:5: warning: link to "no.md" leads nowhere [link-broken]',
        "    line 7: Ein [x](no.md).",
        'docs/fr/a b.md:3:13: error: heading "Étapes" has the id "etapes", "Steps" (docs/en/a b.md:3) has "steps" '
        "[heading-id]",
        "    docs/en/a b.md:3: ## Steps {#steps}",
        "    line 3: ## Étapes {#etapes}",
        "6 pages in 3 languages, 9 headings, 3 links, 0 steps, 1 number: 1 error and 1 warning",
    ]


def test_on_a_wide_terminal() -> None:
    _, *below = text.lines(STEPS, screen=Screen(101))
    assert below == [
        "    docs/en/a b.md:3                                │ docs/fr/a b.md:3",
        "    ## Steps {#steps}                               │ ## Étapes {#etapes}",
    ]


def test_on_a_narrow_terminal() -> None:
    _, *below = text.lines(STEPS, screen=Screen(60))
    names = [line.strip() for line in below]
    assert names == ["docs/en/a b.md:3", "## Steps {#steps}", "docs/fr/a b.md:3", "## Étapes {#etapes}"]


def test_the_faulty_part_stands_out() -> None:
    *_, line = text.lines(STEPS, screen=Screen(60, colour=True))
    assert line == "    ## Étapes {#\033[1;4metapes\033[0m}"
    *_, line = text.lines(BROKEN, screen=Screen(60, colour=True))
    assert line == "    Ein \033[1;4m[x](no.md)\033[0m."


def test_of_a_long_line_the_part_with_the_fault_is_shown() -> None:
    words = " ".join(f"word{n}" for n in range(2000))
    column = words.index("word1500") + 1
    _, *below = text.lines(replace(BROKEN, text=words, column=column), screen=Screen(70, colour=True))
    assert len(below) < 7
    assert sum("\033[1;4mword1500\033[0m" in line for line in below) == 1


def test_a_line_without_an_end_takes_no_time() -> None:
    endless = replace(BROKEN, text="x" * 1_000_000, column=500_000)
    assert all(len(line) <= 80 for line in text.lines(endless, screen=Screen(80))[1:])


def test_nothing_acts_on_the_terminal() -> None:
    for screen in (None, Screen(120, colour=True), Screen(50, colour=True)):
        for line in text.report(NASTY, screen=screen):
            plain = ESCAPE.sub("", line)
            assert "\033" not in plain
            assert "\u202e" not in plain
            assert len(plain.splitlines()) == 1


def test_nothing_found() -> None:
    assert text.report(NOTHING) == ["6 pages in 3 languages, 9 headings, 3 links, 0 steps, 1 number: 0 faults"]


@given(st.text(), st.text(), st.integers(1, 99), st.integers(1, 99), st.integers(24, 200))
def test_no_line_is_wider_than_the_terminal(ours: str, theirs: str, column: int, at: int, columns: int) -> None:
    fix = Fix(3, column, 3, column + at % 9, "x")
    finding = replace(STEPS, text=theirs, column=column, fix=fix, source=Place("docs/en/a.md", 3, at, ours))
    for line in text.lines(finding, screen=Screen(columns, colour=True))[1:]:
        assert sum(map(width, ESCAPE.sub("", line))) <= columns


def test_wide_and_narrow_characters() -> None:
    assert [width(character) for character in "a請é\u0301\u200b"] == [1, 2, 1, 0, 0]
    assert visible("a\tb\x07\u2066") == "a    b\\x07\\u2066"
