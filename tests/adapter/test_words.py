"""Every language has the same words in its chrome."""

from pathlib import Path

import pytest

from helpcentre.errors import InputError
from mkdocs_adapter.words import read_words


def write(folder: Path, **files: str) -> Path:
    for language, text in files.items():
        (folder / f"{language}.yml").write_text(text, encoding="utf-8")
    return folder


def test_words_are_read_by_language(tmp_path: Path) -> None:
    folder = write(tmp_path, en="search:\n  label: Search\n", fr="search:\n  label: Rechercher\n")

    assert read_words(folder, ["en", "fr"])["fr"]["search"]["label"] == "Rechercher"


@pytest.mark.parametrize(
    ("french", "message"),
    [
        ("search:\n  label: Rechercher\n", r'fr\.yml: "footer" is missing, en\.yml has it'),
        ("footer: Bas\nsearch:\n  label: R\nextra: x\n", r'fr\.yml: "extra" is not in en\.yml'),
        ("footer: Bas\nsearch: Rechercher\n", r'fr\.yml: "search\.label" is missing'),
        ("footer:\nsearch:\n  label: R\n", r'fr\.yml: "footer" is no text; put it in quotes'),
        ("footer: Bas\nfooter: Bas\nsearch:\n  label: R\n", r'fr\.yml:2: "footer" is defined twice'),
    ],
)
def test_a_file_that_differs_from_the_sources_is_told_by_word(tmp_path: Path, french: str, message: str) -> None:
    folder = write(tmp_path, en="footer: Foot\nsearch:\n  label: Search\n", fr=french)

    with pytest.raises(InputError, match=message):
        read_words(folder, ["en", "fr"])


def test_a_word_named_as_a_dictionarys_method_would_be_out_of_reach_for_templates(tmp_path: Path) -> None:
    folder = write(tmp_path, en="search:\n  clear: Clear\n")

    with pytest.raises(InputError, match=r'en\.yml: "search\.clear" can\'t be a name'):
        read_words(folder, ["en"])
