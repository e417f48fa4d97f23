"""Pages of one language on one: ids apart, headings in their place, links that stay on the page."""

import re

import pytest

from helpcentre.publish.whole import Chapter, chapter_id, whole_guide

HOME = Chapter("index.md", "fr/", '<h1 id="guide">Guide</h1><a href="pay/card/#steps">Card</a>', 0)
CARD = "pay/card.md"


def joined(html: str, *, depth: int = 2, language: str = "") -> str:
    chapters = [HOME, Chapter(CARD, "fr/pay/card/", html, depth, language)]
    return whole_guide(chapters, "fr/whole-guide/").partition('id="pay_card"')[2]


@pytest.mark.parametrize(
    ("path", "place"), [("index.md", "index"), ("pay/index.md", "pay"), ("pay/card.md", "pay_card")]
)
def test_a_page_has_its_place(path: str, place: str) -> None:
    assert chapter_id(path) == place


def test_a_link_to_a_page_leads_to_its_place_on_this_one() -> None:
    whole = whole_guide([HOME, Chapter(CARD, "fr/pay/card/", "<p>x</p>", 2)], "fr/whole-guide/")

    assert '<a href="#pay_card__steps">Card</a>' in whole
    assert '<section class="hc-chapter hc-chapter--2" id="pay_card">' in whole


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("../../", "#index"),
        ("../../#guide", "#index__guide"),
        ("#steps", "#pay_card__steps"),
        ("../bank/", "../pay/bank/"),
        ("../bank/#a", "../pay/bank/#a"),
        ("../../../", "../../"),
        ("../../../assets/x.png", "../../assets/x.png"),
        ("https://example.com/#a", "https://example.com/#a"),
        ("mailto:a@example.com", "mailto:a@example.com"),
        ("/rooted/", "/rooted/"),
    ],
)
def test_addresses(here: str, there: str) -> None:
    assert f'<a href="{there}">' in joined(f'<a href="{here}">x</a>')
    assert f'<img src="{there}">' in joined(f'<img src="{here}">')


def test_what_names_an_element_follows_its_id() -> None:
    html = (
        '<svg role="img" aria-labelledby="t d" viewBox="0 0 9 9"><title id="t">T</title><desc id="d">D</desc>'
        '<g fill="url(#g)"></g></svg><label for="q">Q</label><input id="q" name="q">'
    )
    found = joined(html)

    assert 'aria-labelledby="pay_card__t pay_card__d"' in found
    assert 'for="pay_card__q"' in found
    assert 'name="pay_card__q"' in found
    assert 'fill="url(#pay_card__g)"' in found
    assert 'viewBox="0 0 9 9"' in found


def test_headings_go_down_and_no_lower_than_there_is() -> None:
    found = joined("<h1>a</h1><h2>b</h2><h6>c</h6><p>&lt;h1&gt; d</p>")

    assert re.findall(r"</?h\d", found) == ["<h3", "</h3", "<h4", "</h4", "<h6", "</h6"]
    assert "&lt;h1&gt; d" in found


def test_no_break_spaces_stay() -> None:
    assert "Pourquoi\u202f?" in joined("<p>Pourquoi\u202f?</p>")


def test_a_text_in_another_language_says_so() -> None:
    assert joined("<p>x</p>", language="en").startswith(' lang="en">')
    assert joined("<p>x</p>").startswith(">")
