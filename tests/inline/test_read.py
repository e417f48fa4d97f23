"""What is read from the text of a block, and where it stands."""

from hypothesis import given
from hypothesis import strategies as st

from helpcentre.document import parse
from helpcentre.inline.model import Thing, What
from helpcentre.inline.read import read
from helpcentre.inline.sources import texts_of

_ALPHABET = "aé* _`[]()<>{}%$:+-#|!\\\n\t/.^&\"'=8x"


def things(text: str) -> list[Thing]:
    document = parse(text, "en/a.md")
    return [thing for block_text in texts_of(document).values() for thing in read(block_text)]


def shown(text: str) -> list[tuple[str, str, int, int]]:
    return [(thing.what.name, thing.value, thing.place.line, thing.place.column) for thing in things(text)]


def test_every_kind_is_read_with_its_place() -> None:
    text = (
        "Press ++ctrl+c++ on **Edit** (:material-pencil:), `code`, [b](b.md).\n"
        "![c](c.png) {{ name }} ${x} {y} %s {% if z %} <kbd>F1</kbd>[^1]\n\n[^1]: Note.\n"
    )
    assert shown(text) == [
        ("KEYS", "ctrl+c", 1, 7),
        ("BOLD", "Edit", 1, 21),
        ("ICON", ":material-pencil:", 1, 31),
        ("CODE", "code", 1, 51),
        ("LINK", "b.md", 1, 59),
        ("IMAGE", "c.png", 2, 1),
        ("PLACEHOLDER", "{{name}}", 2, 13),
        ("PLACEHOLDER", "${x}", 2, 24),
        ("PLACEHOLDER", "{y}", 2, 29),
        ("PLACEHOLDER", "%s", 2, 33),
        ("SHORTCODE", "{%if z%}", 2, 36),
        ("TAG", "kbd", 2, 47),
        ("FOOTNOTE", "[^1]", 2, 60),
    ]


def test_what_stands_in_code_or_a_comment_is_no_thing() -> None:
    text = "`{{ a }} **b** ++c++` <!-- :material-pencil: --> [x]({{ y }}/__init__.py) http://a.b/__c__/{d}\n"
    assert [what for what, *_ in shown(text)] == ["CODE", "LINK", "ADDRESS"]


def test_titles_cells_and_continued_lines_have_places_of_their_own() -> None:
    text = '!!! note "See `a`"\n    Text\n    and `b`.\n\n| `c` | d |\n|---|---|\n| e | `f` |\n'
    assert shown(text) == [
        ("CODE", "a", 1, 15),
        ("CODE", "b", 3, 9),
        ("CODE", "c", 5, 3),
        ("CODE", "f", 7, 7),
    ]


def test_attribute_lists_percentages_and_formulas_are_no_placeholders() -> None:
    assert shown("A heading {#id} and { .b } and {: #c } 5% discount, 100%s, x{y}, C++ and C++ at 10:30:15.\n") == []


def test_marks_apart_from_their_words_make_nothing_bold() -> None:
    assert [thing.value for thing in things("**a** ** b** c **d **** e\n")] == ["a"]
    assert [thing.value for thing in things("*x **y***, a__b__c, __d__, \\**e**\n")] == ["y", "d"]


# What looks like a front matter and is broken is no document: tests/engine/test_document.py.
@given(st.text(_ALPHABET, max_size=80).filter(lambda text: not text.startswith(("---", "+++"))))
def test_any_text_can_be_read_and_every_thing_stands_in_its_text(text: str) -> None:
    for thing in things(text):
        assert 0 <= thing.start < thing.end <= len(thing.text.passage.text)
        assert thing.place.line <= text.count("\n") + 1


def test_values_are_those_that_every_language_has() -> None:
    one, other = (
        [thing.value for thing in things(text)]
        for text in (
            '{{< note title="Good to know" kind="x" >}} {{ a }} ++control+c++ {* a.py  hl[1] *}\n',
            '{{<note title="À savoir" kind="x">}} {{a}} ++ctrl+c++ {* a.py hl[1] *}\n',
        )
    )
    assert one == other
    assert things("{{< note >}}\n")[0].what is What.SHORTCODE
