"""The card of a page: its size, its title whole and legible, the same bytes from the same words."""

import io
from pathlib import Path

import pytest
from font_lato import LatoBold
from PIL import Image, ImageFont
from selectolax.lexbor import LexborHTMLParser

from helpcentre.publish.card import HEIGHT, WIDTH, card
from tests.support.project import LANGUAGES, page_url, source_paths

GROUND = (14, 58, 79)


def drawn(title: str) -> Image.Image:
    return Image.open(io.BytesIO(card(title, "Guide", "Deutsch"))).convert("RGB")


def inked(image: Image.Image, top: int = 0, bottom: int = HEIGHT) -> tuple[int, int, int, int]:
    """The box of everything that isn't ground."""
    part = image.crop((0, top, WIDTH, bottom)).convert("L").point(lambda value: 255 * (value > 60))
    box = part.getbbox()
    assert box is not None
    return box


def test_it_is_a_small_png_of_the_size_that_networks_want() -> None:
    content = card("Title", "Guide", "Deutsch")
    assert content.startswith(b"\x89PNG")
    assert len(content) < 40_000
    assert drawn("Title").size == (WIDTH, HEIGHT) == (1200, 630)
    assert drawn("Title").getpixel((0, 0)) == GROUND


def test_the_same_words_give_the_same_bytes() -> None:
    assert card("Title", "Guide", "Deutsch") == card("Title", "Guide", "Deutsch")
    assert len({card("Title", "Guide", "Deutsch"), card("Titel", "Guide", "Deutsch"),
                card("Title", "Buch", "Deutsch"), card("Title", "Guide", "English")}) == 4  # fmt: skip


@pytest.mark.parametrize("title", ["i", "Hauptkontoinhaberabrechnungsinformationen " * 3, "Wort " * 40])
def test_a_title_of_any_length_keeps_its_margins(title: str) -> None:
    left, top, right, bottom = inked(drawn(title.strip()), 160, HEIGHT - 112)
    assert left >= 80
    assert right <= WIDTH - 80
    assert (top, bottom) >= (0, 0)
    assert bottom <= HEIGHT - 112 - 160


def test_the_font_has_every_letter_of_the_titles(site: Path) -> None:
    titles = [LexborHTMLParser((site / page_url(language, path) / "index.html").read_text(encoding="utf-8"))
              for language in LANGUAGES for path in source_paths()]  # fmt: skip
    said = "".join(node.attributes["content"] or "" for each in titles for node in each.css('[property="og:title"]'))
    font = ImageFont.truetype(LatoBold, 40, layout_engine=ImageFont.Layout.BASIC)
    absent = bytes(font.getmask("\ufffe"))
    assert [letter for letter in set(said) - {"\u202f"} if bytes(font.getmask(letter)) == absent] == []
