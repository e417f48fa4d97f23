"""Where things stand: lines and columns of the file, in every form in which authors write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpcentre.document import Block, Document, Form, FrontMatterError, Kind, parse


def only_link(document: Document) -> tuple[str, int, int, Form]:
    (link,) = document.links
    return link.target, link.line, link.column, link.form


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [a](b.md).", ("b.md", 1, 5, Form.INLINE)),
        ("---\ntitle: x\n---\n\nSee\n[a](b.md)", ("b.md", 6, 1, Form.INLINE)),
        ("> - See [a](b.md)", ("b.md", 1, 9, Form.INLINE)),
        ("1. a\n\n    b\n    c [a](b.md)", ("b.md", 4, 7, Form.INLINE)),
        ("- a\n    - b [a](b.md)", ("b.md", 2, 9, Form.INLINE)),
        ("!!! note\n    - a\n\n        [a](b.md)", ("b.md", 4, 9, Form.INLINE)),
        ("/// note | [a](b.md)\n///", ("b.md", 1, 12, Form.INLINE)),
        ("| a | b |\n|---|---|\n| c | [a](b.md) |", ("b.md", 3, 7, Form.INLINE)),
        ("# Title [a](b.md) {#x}", ("b.md", 1, 9, Form.INLINE)),
        ("[a][b] c\n\n[b]: b.md", ("b.md", 1, 1, Form.REFERENCE)),
        ("x <https://example.com>", ("https://example.com", 1, 3, Form.AUTOLINK)),
        ('x <a href="b.md">a</a>', ("b.md", 1, 3, Form.HTML)),
        ("<div>\n<a class=\"c\"\n href='b.md'>a</a></div>", ("b.md", 2, 1, Form.HTML)),
        ("1.\t[a](b.md)", ("b.md", 1, 4, Form.INLINE)),
        ("\ta\r\n\r\n-\ta\r\n\r\n\t[a](b.md)\r\n", ("b.md", 5, 2, Form.INLINE)),
        ("\ufeff[a](b.md)", ("b.md", 1, 1, Form.INLINE)),
        ("a ``` [x](y) ``` [a](b.md)", ("b.md", 1, 18, Form.INLINE)),
        ("a\n[a\nb](b.md) c", ("b.md", 2, 1, Form.INLINE)),
        ("Ünï 💶 [a](b.md)", ("b.md", 1, 7, Form.INLINE)),
    ],
)
def test_link(text: str, expected: tuple[str, int, int, Form]) -> None:
    assert only_link(parse(text, "x.md")) == expected


def test_target_of_a_link_is_placed_on_its_own() -> None:
    (link,) = parse("a [b](c.md#d 'T')", "x.md").links
    assert link.target_at is not None
    assert (link.target_at.column, link.target_at.end_column) == (7, 13)


@pytest.mark.parametrize("dialect", ["mkdocs", "commonmark"])
def test_headings_with_ids(dialect: str) -> None:
    document = parse("# One {#one}\n\ntext\n\n## Two `x` { #two .c }\n\nThree\n-----\n", "x.md", dialect)
    found = [(h.level, h.text, h.anchor.id, h.anchor.explicit, h.line) for h in document.headings if h.anchor]
    assert found == [
        (1, "One", "one", True, 1),
        (2, "Two x", "two", True, 5),
        (2, "Three", "three", False, 7),
    ]
    anchor = document.headings[1].anchor
    assert anchor is not None
    assert document.line(5)[anchor.at.column - 1 : anchor.at.end_column - 1] == "two"


def test_tree_of_blocks() -> None:
    text = '1. one\n\n    !!! tip "Good"\n        text\n\n2. two\n    - nested\n'
    document = parse(text, "x.md")

    def shape(block: Block) -> list[object]:
        return [block.kind, (block.line, block.column, block.end_line), [shape(child) for child in block.children]]

    (steps,) = document.root.children
    assert shape(steps) == [
        Kind.STEPS,
        (1, 1, 7),
        [
            [
                Kind.ITEM,
                (1, 1, 4),
                [
                    [Kind.PARAGRAPH, (1, 4, 1), []],
                    [Kind.ADMONITION, (3, 5, 4), [[Kind.PARAGRAPH, (4, 9, 4), []]]],
                ],
            ],
            [
                Kind.ITEM,
                (6, 1, 7),
                [
                    [Kind.PARAGRAPH, (6, 4, 6), []],
                    [Kind.BULLETS, (7, 5, 7), [[Kind.ITEM, (7, 5, 7), [[Kind.PARAGRAPH, (7, 7, 7), []]]]]],
                ],
            ],
        ],
    ]
    assert [item.number for item in steps.children] == [1, 2]
    assert (steps.children[0].children[1].name, steps.children[0].children[1].title) == ("tip", "Good")


def test_comments_but_not_those_in_code() -> None:
    text = "<!-- a -->\n\ntext <!-- b\nc -->\n\n`<!-- d -->`\n\n```\n<!-- e -->\n```\n"
    text += "\n<div>\n```\n<!-- f -->\n```\n</div>\n"
    found = [(comment.text, comment.at.line) for comment in parse(text, "x.md").comments]
    assert found == [(" a ", 1), (" b\nc ", 3)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: a: b\n---\n", 2),
        ("---\ntitle: x\ntags: [a\n---\n", 4),
        ("---\ntitle: x\n", 1),
        ("---\ntitle x\n---\n", 2),
        ("---\n- a\n---\n", 2),
        ("---\na: \x00\n---\n", 2),
        ('+++\ntitle = "x\n+++\n', 2),
    ],
)
def test_broken_front_matter(text: str, line: int) -> None:
    with pytest.raises(FrontMatterError) as error:
        parse(text, "x.md")
    assert error.value.line == line


def test_front_matter() -> None:
    document = parse("---\n# a comment\ntitle: x\ntags:\n  - y\n---\n# Heading\n", "x.md")
    assert document.front_matter.data == {"title": "x", "tags": ["y"]}
    assert document.front_matter.lines == {"title": 3, "tags": 4}
    assert document.headings[0].line == 7


_MARKS = """
    a word [x](y) [x][y] ![x](y) <b> </b> <div> </div> <!-- --> `c` ``` ~~~ # ## {#id} { } *e* **s** > - 1. + | ---
    === !!! ??? /// ::: :::tip[T] <Tab a={b}> </Tab> {/* */} import export note "T" :
    [^1] [^1]: [x]: *[x]: \\ & &amp; :smile: é 你 💶
"""
WORDS = st.sampled_from([*_MARKS.split(), "\t", "\u00a0", "\u2028", "\x00", "\ufeff"])
PAGES = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.tuples(st.sampled_from(["", " ", "    ", "        ", "\t"]), st.lists(WORDS, max_size=5)), max_size=12
    ).map(lambda lines: "\n".join(indent + " ".join(words) for indent, words in lines)),
)


@pytest.mark.parametrize("dialect", ["mkdocs", "commonmark", "mdx"])
@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_any_text_is_a_document_whose_places_are_in_the_file(dialect: str, text: str) -> None:
    try:
        document = parse(text, "x.md", dialect)
    except FrontMatterError:
        return
    for block in document.root.walk():
        assert 1 <= block.line <= block.end_line <= len(document.lines)
        assert 1 <= block.column <= len(document.line(block.line)) + 1
    places = [link.at for link in document.links] + [anchor.at for anchor in document.anchors]
    places += [comment.at for comment in document.comments] + [item.at for item in document.undefined]
    places += [definition.at for definition in document.definitions]
    for place in places:
        assert 1 <= place.line <= place.end_line <= len(document.lines)
        assert 1 <= place.column <= len(document.line(place.line)) + 1


def test_a_note_may_stand_before_the_keys_of_the_front_matter() -> None:
    document = parse("---\n# Made by a program.\n# Don't edit it.\n\ntitle: Pay\n---\n\n# Pay\n", "x.md")
    assert (dict(document.front_matter.data), document.front_matter.height) == ({"title": "Pay"}, 6)
    assert parse("---\n# Pay\n\nText: a lot of it.\n", "x.md").front_matter.height == 0


@pytest.mark.parametrize("dialect", ["mkdocs", "commonmark", "mdx"])
def test_cells_stand_where_they_are_written(dialect: str) -> None:
    document = parse("# A\n\n| One | Two |\n|---|---|\n| [x](y.md) | z |\n|  | last |\n", "x.md", dialect)
    cells = [(block.line, block.column, block.text) for block in document.blocks if block.kind is Kind.CELL]
    assert [cell for cell in cells if cell[2]] == [
        (3, 3, "One"), (3, 9, "Two"), (5, 3, "x"), (5, 15, "z"), (6, 6, "last"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["---", "---\n", "---\n\n", "---\nPay your bill\n", "---\n# Pay\n\nText: a lot.\n"])
def test_a_page_may_begin_with_a_thematic_break(text: str) -> None:
    assert parse(text, "x.md").front_matter.height == 0
