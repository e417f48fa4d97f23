"""A page that names a picture gets it: in its language, with the number of the step that it stands in."""

import re
from pathlib import Path

import pytest
from tests.support.pictures import ICONS, gallery

from helpcentre.errors import InputError
from mkdocs_adapter.pictures import Pictures, read_icons

ADDRESS = "https://help.example.com/de/pictures/quotes-page.svg"
PATHS = {ADDRESS: "de/pictures/quotes-page.svg"}
PICTURE = f'<p><img alt="Die Seite &quot;Angebote&quot;." src="{ADDRESS}" /></p>'


@pytest.fixture
def pictures() -> Pictures:
    return Pictures(gallery(), ICONS)


def numbers(html: str) -> set[str]:
    return set(re.findall(r'class="hc-p-on-badge"[^>]*>(\d+)<', html))


def test_it_takes_the_place_of_its_paragraph(pictures: Pictures) -> None:
    html, strays = pictures.place(f"<p>a</p>\n{PICTURE}\n<p>b</p>", "de", PATHS)
    assert strays == []
    assert html.startswith('<p>a</p>\n<figure class="hc-picture"><svg class="hc-picture__wide"')
    assert html.endswith("</figure>\n<p>b</p>")
    assert html.count('aria-label="Die Seite &quot;Angebote&quot;."') == 2
    assert ">Ablehnen</text>" in html


@pytest.mark.parametrize(
    ("html", "number"),
    [
        (f"<ol><li><p>a</p></li><li><p>b</p>{PICTURE}</li></ol>", {"2"}),
        (f"<ol><li><ul><li>x</li></ul>{PICTURE}</li></ol>", {"1"}),
        (f'<ol start="4"><li>a</li><li><div class="admonition">{PICTURE}</div></li></ol>', {"5"}),
        (f"<ol><li>a</li><li><ul><li>{PICTURE}</li></ul></li></ol>", {"2"}),
        (f"<ol><li>a</li></ol>{PICTURE}", set()),
        (f"<ul><li>{PICTURE}</li></ul>", set()),
    ],
)
def test_the_number_is_that_of_the_step(pictures: Pictures, html: str, number: set[str]) -> None:
    placed, _ = pictures.place(html, "de", PATHS)
    assert numbers(placed) == number
    assert ("hidden>Umrandet" in placed) == bool(number)


def test_its_file_is_kept(pictures: Pictures) -> None:
    pictures.place(PICTURE, "de", PATHS)
    (content,) = (pictures.files[path].decode() for path in PATHS.values())
    assert content.startswith('<svg xmlns="http://www.w3.org/2000/svg" xml:lang="de"')
    assert '<title>Die Seite "Angebote".</title>' in content


def test_a_line_break_of_the_file_is_none_of_the_text(pictures: Pictures) -> None:
    html, _ = pictures.place(PICTURE.replace("Die Seite", "Die\nSeite\u00a0:"), "de", PATHS)
    assert 'aria-label="Die Seite\u00a0: &quot;Angebote&quot;."' in html


def test_other_images_are_left_alone(pictures: Pictures) -> None:
    html = '<p><img alt="x" src="https://help.example.com/x.png" /></p>'
    assert pictures.place(html, "de", PATHS) == (html, [])
    assert pictures.files == {}


def test_in_a_line_of_text_it_is_a_fault(pictures: Pictures) -> None:
    html = PICTURE.replace("<p>", "<p>See ")
    assert pictures.place(html, "de", PATHS) == ("<p>See </p>", ["quotes-page"])
    assert pictures.files == {}


def test_icons_are_read_from_the_theme(tmp_path: Path) -> None:
    folder = tmp_path / ".icons" / "material"
    folder.mkdir(parents=True)
    (folder / "pencil.svg").write_text('<svg xmlns="x" viewBox="0 0 24 24"><path d="M1 1"/></svg>', encoding="utf-8")
    assert read_icons(gallery(), [str(tmp_path / "none"), str(tmp_path)]) == {"pencil": '<path d="M1 1"/>'}
    with pytest.raises(InputError, match=r'^"pencil", of the picture billing-address-review, is not an icon'):
        read_icons(gallery(), [str(tmp_path / "none")])
