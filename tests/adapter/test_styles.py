"""The theme's styles are one file, named by what is in it."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.theme import Theme

from mkdocs_adapter.styles import join_styles


def configured(folder: Path, **styles: str) -> MkDocsConfig:
    for name, text in styles.items():
        (folder / f"{name}.css").write_text(text, encoding="utf-8")
    config = MkDocsConfig()
    config.theme = Theme(name=None, custom_dir=str(folder))
    config.extra_css = [f"{name}.css" for name in styles]
    return config


def test_they_are_joined_in_their_order(tmp_path: Path) -> None:
    config = configured(tmp_path, a="p { color: red }", b="p { color: blue }")

    assert join_styles(config) == "p { color: red }\np { color: blue }"
    assert len(config.extra_css) == 1


def test_the_name_changes_with_the_text_alone(tmp_path: Path) -> None:
    names = []
    for text in ("p {}", "q {}", "p {}"):
        config = configured(tmp_path, a=text)
        join_styles(config)
        names.append(config.extra_css[0])

    assert names[0] == names[2] != names[1]


def test_a_style_that_is_nowhere_is_told(tmp_path: Path) -> None:
    config = configured(tmp_path)
    config.extra_css = ["gone.css"]

    with pytest.raises(Abort, match=r"gone\.css is in no folder of the theme"):
        join_styles(config)


def test_no_styles_are_no_file(tmp_path: Path) -> None:
    config = configured(tmp_path)

    assert (join_styles(config), config.extra_css) == ("", [])
