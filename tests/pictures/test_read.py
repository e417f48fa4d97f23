"""Templates and words that aren't as they should be are told in one line each, with the file and the line."""

import pytest

from helpcentre.errors import InputError
from helpcentre.pictures import Gallery, read_gallery
from helpcentre.terms import Label, Lexicon, Where

LANGUAGES = ("en", "fr")
LEXICON = Lexicon(
    labels=(
        Label("edit", Where.SCREEN, {"en": "Edit", "fr": "Modifier"}),
        Label("billing", Where.SCREEN, {"en": "Billing", "fr": "Facturation"}),
        Label("reject", Where.SCREEN, {"en": "Reject"}),
    ),
    names=("Visa",),
)
WORDS = """\
caption: {en: View, fr: Vue}
marks: {en: "Marked {number}: {elements}", fr: "Marqué {number} : {elements}"}
currency: {en: USD, fr: EUR}
total: {en: Total, fr: Total}
pencil: {en: pencil, fr: crayon}
"""
GOOD = """\
# A picture.
tabs: [billing, edit]
current: edit
body:
  - title: total
  - details: [[total, {money: 5}]]
  - buttons:
      - {label: edit, icon: pencil, marked: edit}
"""


def read(template: str = GOOD, words: str = WORDS) -> Gallery:
    return read_gallery({"pics/x.yml": template, "pics/words.yml": words}, "pics", LEXICON, LANGUAGES)


def problems(template: str = GOOD, words: str = WORDS) -> list[str]:
    with pytest.raises(InputError) as error:
        read(template, words)
    return str(error.value).split("\n")


def test_a_good_template() -> None:
    picture = read().pictures["x"]
    assert (picture.name, len(picture.tabs), len(picture.body)) == ("x", 2, 3)
    assert list(picture.icons()) == ["pencil"]
    assert [each.content for each in picture.marked()] == ["edit"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("title: total", "title: totl", 'pics/x.yml:5: "totl" is neither a label of the catalogue nor a word of the '
            'pictures; did you mean "total"?'),
        ("label: edit", "label: reject", 'pics/x.yml:8: "reject" has no form in fr'),
        ("- title: total", "- titel: total", 'pics/x.yml:5: "titel" is not a part of a picture; did you mean "title"? '
            "(known: title, lines, details, inputs, table, choices, buttons, cards)"),
        ("icon: pencil", "symbol: pencil", 'pics/x.yml:8: unknown key "symbol" in a button '
            "(known: label, kind, icon, marked)"),
        ("icon: pencil", "icon: pen", 'pics/x.yml:8: "pen" is neither a label of the catalogue nor a word of the '
            'pictures; did you mean "pencil"?'),
        ("marked: edit", "marked: edi", 'pics/x.yml:8: "edi" is neither a label of the catalogue nor a word of the '
            'pictures; did you mean "edit"?'),
        ("current: edit", "current: total", 'pics/x.yml:3: "current" is not one of the tabs'),
        ("money: 5", "money: five", "pics/x.yml:6: money: 'five' is not a number"),
        ("{money: 5}", "{date: 2027-02-30}", "pics/x.yml:1: not a picture's template: day is out of range for month"),
        ("{money: 5}", "{name: Viza}", 'pics/x.yml:6: "Viza" is not a name of the termbase; did you mean "Visa"?'),
        ("{money: 5}", "{colour: red}", "pics/x.yml:6: {'colour': 'red'} is neither the name of a label or word nor "
            "one of text, name, number, money, date with its value"),
        ("[[total, {money: 5}]]", "[total]", 'pics/x.yml:6: "details" is not a list of pairs [name, value]'),
        ("details: [[total, {money: 5}]]", "lines: []", 'pics/x.yml:6: "lines" is empty'),
        ("body:", "bodies:", 'pics/x.yml:4: unknown key "bodies" in a template; did you mean "body"? '
            "(known: tabs, current, body)"),
        ("{label: edit, ", "{", "pics/x.yml:7: {'icon': 'pencil', 'marked': 'edit'} is not a button: it has no label"),
        ("icon: pencil", "kind: big", 'pics/x.yml:8: "big" is not a kind of button (known: plain, primary)'),
    ],
)  # fmt: skip
def test_a_fault_in_a_template(old: str, new: str, told: str) -> None:
    assert GOOD.count(old) == 1
    assert told in problems(GOOD.replace(old, new))


def test_a_table_needs_a_value_in_each_column() -> None:
    template = "body:\n  - table: [total, total]\n    rows:\n      - [total, {number: 1}]\n      - [total]\n"
    assert problems(template) == ["pics/x.yml:3: each row needs 2 values, one a column"]


def test_what_is_chosen_is_one_of_the_choices() -> None:
    template = "body:\n  - choices: [total, edit]\n    chosen: billing\n"
    assert problems(template) == ['pics/x.yml:3: "chosen" is not one of the choices']


def test_text_that_is_no_template() -> None:
    assert problems("body: [\n")[0].startswith("pics/x.yml:2: not a picture's template: ")
    assert problems("- a\n") == ["pics/x.yml:1: not a picture's template: not a mapping of keys and values"]
    assert problems("current: edit\nbody: 3\n") == [
        'pics/x.yml:1: "current" is not one of the tabs',
        'pics/x.yml:2: "body" is not a list',
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("total: {en: Total, fr: Total}", "total: {en: Total}", 'pics/words.yml:4: "total" has no form in fr'),
        ("total:", "edit:", 'pics/words.yml:4: "edit" is the name of a label: leave it to the catalogue'),
        ("caption:", "captions:", 'pics/words.yml: "caption" is missing: every picture needs it'),
    ],
)
def test_a_fault_in_the_words(old: str, new: str, told: str) -> None:
    assert told in problems(words=WORDS.replace(old, new))


def test_a_folder_without_words() -> None:
    with pytest.raises(InputError, match=r"pics/words\.yml: is missing"):
        read_gallery({"pics/x.yml": GOOD}, "pics", LEXICON, LANGUAGES)
