"""Which heading renders which, and what one edit looks like."""

from hypothesis import given, settings
from hypothesis import strategies as st

from helpcentre.align import align
from helpcentre.document import Document, parse
from helpcentre.sequences import pair_in_order


def page(*headings: str) -> Document:
    return parse("\n\n".join(headings), "x.md")


def told(source: Document, translation: Document) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    found = align(source, translation)
    pairs = [(match.source.text, match.translation.text) for match in found.matches]
    return [h.text for h in found.missing], [h.text for h in found.extra], pairs


def test_ids_decide_whatever_the_text_and_the_level() -> None:
    source = page("# A {#a}", "## B {#b}", "## C {#c}")
    translation = page("# X {#a}", "### Z {#c}")
    assert told(source, translation) == (["B"], [], [("A", "X"), ("C", "Z")])


def test_a_changed_id_is_the_same_heading() -> None:
    source = page("# A {#a}", "## B {#b}", "## C {#c}")
    translation = page("# X {#a}", "## Y {#y}", "## Z {#c}")
    assert told(source, translation) == ([], [], [("A", "X"), ("B", "Y"), ("C", "Z")])


def test_what_is_below_decides_where_there_are_no_ids() -> None:
    source = page("# A", "## B", "`code` 42", "## C", "- a\n- b\n- c", "## D", "[x](https://example.com)")
    translation = page("# X", "## Y", "- d\n- e\n- f", "## Z", "[y](https://example.com)")
    assert told(source, translation) == (["B"], [], [("A", "X"), ("C", "Y"), ("D", "Z")])


def test_a_moved_heading_is_neither_missing_nor_extra() -> None:
    source = page("# A {#a}", "## B {#b}", "## C {#c}", "## D {#d}")
    translation = page("# A {#a}", "## C {#c}", "## D {#d}", "## B {#b}")
    found = align(source, translation)
    assert (found.missing, found.extra) == ((), ())
    assert [match.source.text for match in found.matches if match.moved] == ["B"]


def test_an_id_that_was_copied_by_mistake() -> None:
    source = page("# A {#a}", "## B {#b}", "## C {#c}")
    translation = page("# X {#a}", "## Y {#b}", "## Z {#b}")
    assert told(source, translation) == ([], [], [("A", "X"), ("B", "Y"), ("C", "Z")])


HEADINGS = st.lists(
    st.tuples(
        st.integers(1, 4), st.sampled_from(["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]), st.booleans()
    ),
    min_size=1,
    max_size=9,
)


def made(headings: list[tuple[int, str, bool]]) -> Document:
    parts = [
        f"{'#' * level} {word} {number}{f' {{#{word}-{number}}}' if with_id else ''}"
        for number, (level, word, with_id) in enumerate(headings)
    ]
    return page(*parts)


@settings(max_examples=80, deadline=None)
@given(HEADINGS)
def test_a_page_aligns_with_itself(headings: list[tuple[int, str, bool]]) -> None:
    found = align(made(headings), made(headings))
    assert (found.missing, found.extra) == ((), ())
    assert all(match.source.line == match.translation.line and not match.moved for match in found.matches)


@settings(max_examples=80, deadline=None)
@given(HEADINGS, st.data())
def test_one_deleted_heading_is_one_missing_heading(headings: list[tuple[int, str, bool]], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(headings) - 1))
    source = made(headings)
    lines = source.text.split("\n\n")
    translation = page(*lines[:index], *lines[index + 1 :])
    found = align(source, translation)
    assert [heading.text for heading in found.missing] == [source.headings[index].text]
    assert found.extra == ()
    assert not any(match.moved for match in found.matches)


def test_sequences_are_paired_within_a_band_when_long() -> None:
    left = list(range(3000))
    right = [number for number in left if number % 500]
    pairing = pair_in_order(left, right, lambda a, b: 1.0 if a == b else -5.0, -1.0)
    assert [left[i] for i, j in pairing if i is not None and j is None] == [0, 500, 1000, 1500, 2000, 2500]


def test_nothing_with_something() -> None:
    assert pair_in_order([], [1, 2], lambda a, b: 1.0, -1.0) == [(None, 0), (None, 1)]
    assert pair_in_order([1], [], lambda a, b: 1.0, -1.0) == [(0, None)]
