"""What a project says beside its pages: its menu, the words of its templates, the lines of its addresses."""

from pathlib import Path

import pytest

from helpcentre import load
from helpcentre.config import Settings
from helpcentre.errors import InputError
from helpcentre.surroundings import YamlError, generator, menu, names, words

PAGES = frozenset({"index.md", "pay/index.md", "pay/cards.md"})
MENU = """
site_url: !ENV [SITE_URL, "https://help.example.com/"]
nav:
  - index.md
  - Pay: [pay/index.md, {Cards: pay/cards.md#top}]
markdown_extensions: [{emoji: {index: !!python/name:some.thing }}]
"""


def project(folder: Path, site: str = MENU) -> Path:
    for name, text in {
        "docs/en/index.md": "# Home\n",
        "l10n/addresses.yml": "# shared\n\npay: https://pay.example.com\n",
        "theme/footer.html": "{{ addresses['pay'] }}",
        "theme/sub/logo.png": "\udcff",
        "mkdocs.yml": site,
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    return folder


def test_a_menu_is_read_whatever_tags_are_in_the_file() -> None:
    assert menu(generator(MENU)) == ("https://help.example.com/", PAGES)
    assert menu(generator("site_name: x")) == ("", None)
    with pytest.raises(YamlError):
        generator("a: [")


def test_words_are_names_of_files_and_addresses() -> None:
    assert names(["x['go-to'] pay\n  - shop: 1"]) == {"go-to", "shop"}
    assert words(["url('../img/back.png')", "x['go-to']."]) >= {"back.png", "go-to", "img"}


def test_a_project_tells_what_lies_around_its_pages(tmp_path: Path) -> None:
    settings = Settings(addresses="l10n/addresses.yml", site="mkdocs.yml", templates=("theme",))
    around = load.load_project(project(tmp_path), settings).around
    assert (around.url, around.navigation) == ("https://help.example.com/", PAGES)
    assert around.lines == {"pay": 3}
    assert around.addresses.endswith("l10n/addresses.yml")
    assert "pay" in around.mentioned & around.named


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (Settings(site="gone.yml"), "gone.yml: no such file or directory"),
        (Settings(templates=("gone",)), "gone: no such file, or nothing in the folder"),
        (Settings(site="theme/footer.html"), "theme/footer.html:1: can't be read"),
    ],
)
def test_what_is_not_there_is_told_in_a_line(tmp_path: Path, settings: Settings, message: str) -> None:
    with pytest.raises(InputError, match=message):
        load.load_project(project(tmp_path), settings)
