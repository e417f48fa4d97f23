"""Cards are drawn once: for a page whose words have changed, and for no other."""

from pathlib import Path

from helpcentre.publish import BuiltPage
from mkdocs_adapter.cards import cards
from mkdocs_adapter.context import Chrome, Language

ENGLISH = Language("en", "English", "")
CHROME = Chrome("https://help.example.com/", ENGLISH, (ENGLISH,), {"en": {"site": {"name": "Guide"}}}, {})


def page(title: str, url: str = "a/", *, translated: bool = True) -> BuiltPage:
    return BuiltPage("en", f"{url}index.md", url, "", translated, title=title)


class Counting:
    def __init__(self) -> None:
        self.drawn: list[tuple[str, str, str]] = []

    def __call__(self, *words: str) -> bytes:
        title, guide, language = words
        self.drawn.append((title, guide, language))
        return title.encode()


def test_a_card_stands_beside_its_page_and_is_kept(tmp_path: Path) -> None:
    draw = Counting()
    first = cards([page("One")], CHROME, tmp_path / "cards", draw)
    assert first == {"a/card.png": b"One"}
    assert cards([page("One")], CHROME, tmp_path / "cards", draw) == first
    assert draw.drawn == [("One", "Guide", "English")]


def test_another_title_is_drawn_and_the_old_card_goes(tmp_path: Path) -> None:
    draw = Counting()
    cards([page("One"), page("Two", "b/")], CHROME, tmp_path, draw)
    assert cards([page("New"), page("Two", "b/")], CHROME, tmp_path, draw)["a/card.png"] == b"New"
    assert [each[0] for each in draw.drawn] == ["One", "Two", "New"]
    assert sorted(file.read_bytes() for file in tmp_path.iterdir()) == [b"New", b"Two"]


def test_a_page_that_is_not_translated_has_none(tmp_path: Path) -> None:
    assert cards([page("One", translated=False)], CHROME, tmp_path, Counting()) == {}


def test_without_a_cache_they_are_drawn_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert cards([page("One")], CHROME, tmp_path / "file", Counting()) == {"a/card.png": b"One"}
