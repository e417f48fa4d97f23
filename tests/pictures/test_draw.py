"""What is drawn: the words of the language, inside their boxes by the widths that the drawing reckons with."""

import pytest

from helpcentre.pictures import Drawing, draw, figure, standalone
from helpcentre.pictures.model import Buttons, Cards, Details
from helpcentre.pictures.widths import width, wrap
from tests.support.pictures import ICONS, WHERE, drawn, gallery
from tests.support.project import LANGUAGES


def texts(drawing: Drawing) -> list[str]:
    return [text.content for text in drawing.texts]


def test_the_pictures_are_those_of_the_brief() -> None:
    assert gallery().pictures.keys() == WHERE.keys()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Q-20481", "Jan 31, 2027", "$1,250.00"]),
        ("fr", ["Q-20481", "31 janv. 2027", "1\u202f250,00\xa0€"]),
        ("de", ["Q-20481", "31.01.2027", "1.250,00\xa0€"]),
        ("pt", ["Q-20481", "31 de jan. de 2027", "R$\xa01.250,00"]),
    ],
)
def test_dates_and_amounts_are_written_as_the_language_writes_them(language: str, said: list[str]) -> None:
    details = next(part for part in gallery().pictures["quotes-page"].body if isinstance(part, Details))
    speech = gallery().vocabulary.in_language(language)
    assert [speech.say(value) for _, value in details.pairs] == said
    for drawing in drawn("quotes-page", language):
        assert set(said) <= set(texts(drawing))


def test_the_number_of_the_step_stands_before_what_it_marks() -> None:
    for drawing in drawn("quotes-page", "de"):
        said = texts(drawing)
        assert [said[n + 1] for n, each in enumerate(said) if each == "3"] == ["Ablehnen", "Zur Kasse"]
        assert sum("hc-p-mark" in element for element in drawing.elements) == 2


def test_outside_of_a_step_what_is_marked_has_an_outline_alone() -> None:
    speech = gallery().vocabulary.in_language("en")
    for drawing in draw(gallery().pictures["quotes-page"], speech, ICONS, None):
        assert sum("hc-p-mark" in element for element in drawing.elements) == 2
        assert not any("badge" in element for element in drawing.elements)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WHERE)
def test_every_box_lies_within_the_picture(name: str, language: str) -> None:
    for drawing in drawn(name, language):
        assert len(drawing.texts) >= 4
        for text in drawing.texts:
            assert text.box.x >= 0, text
            assert text.box.y >= 0, text
            assert text.box.x + text.box.width <= drawing.width, text
            assert text.box.y + text.box.height <= drawing.height, text


def test_the_same_templates_give_the_same_drawing() -> None:
    assert [drawn("subscriptions", "nl")] * 2 == [drawn("subscriptions", "nl") for _ in range(2)]


def test_cards_bear_names_and_nothing_else() -> None:
    (cards,) = gallery().pictures["accepted-cards"].body
    assert isinstance(cards, Cards)
    for drawing in drawn("accepted-cards", "fr"):
        assert texts(drawing) == ["Visa", "Mastercard", "American Express", "Discover"]


def test_an_icon_says_what_it_is() -> None:
    buttons = gallery().pictures["billing-address-review"].body[-1]
    assert isinstance(buttons, Buttons)
    for drawing in drawn("billing-address-review", "de"):
        (icon,) = [each for each in drawing.elements if "M0 0h24" in each]
        assert 'role="img" aria-label="Stiftsymbol"' in icon


def test_a_figure_escapes_what_it_says() -> None:
    html = figure(drawn("accepted-cards", "en"), 'a "b" <c>', about="d & <e>", caption="<f>", id_="p")
    assert html.count('aria-label="a &quot;b&quot; &lt;c&gt;" aria-describedby="p"') == 2
    assert '<p id="p" hidden>d &amp; &lt;e&gt;</p>' in html
    assert "<figcaption data-search-exclude>&lt;f&gt;</figcaption>" in html
    assert "style=" not in html, "the content security policy allows no style in a page"
    assert '<title>a "b" &lt;c&gt;</title>' in standalone(drawn("accepted-cards", "en")[0], 'a "b" <c>', "en")


def test_widths() -> None:
    assert width("WW", 10) > width("ii", 10)
    assert width("é", 10) == width("e", 10)
    assert width("Edit", 10, bold=True) > width("Edit", 10)
    assert wrap("aa bb cc", 10, width("aa bb", 10)) == ["aa bb", "cc"]
    assert wrap("unbreakable", 10, 5) == ["unbreakable"]
    assert wrap("a\u00a0b c", 10, 5) == ["a\u00a0b", "c"]
