"""The styles are one file, named by what is in it."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.theme import Theme

from mkdocs_adapter.styles import Styles, join_styles


def configured(folder: Path, **styles: str) -> MkDocsConfig:
    for name, text in styles.items():
        (folder / f"{name}.css").write_text(text, encoding="utf-8")
    config = MkDocsConfig()
    config.load_dict({"extra": {}})
    config.theme = Theme(name=None, custom_dir=str(folder))
    config.extra_css = [f"{name}.css" for name in styles]
    return config


def test_they_are_joined_in_their_order(tmp_path: Path) -> None:
    config = configured(tmp_path, b="p { color: red }", a="p { color: blue }\n/*# sourceMappingURL=a.css.map */")

    assert join_styles(config).text == "p { color: red }\np { color: blue }\n"
    assert config.extra_css == []


def test_the_name_changes_with_the_text_alone(tmp_path: Path) -> None:
    names = []
    for text in ("p {}", "q {}", "p {}"):
        config = configured(tmp_path, a=text)
        join_styles(config)
        names.append(config.extra["styles"])

    assert names[0] == names[2] != names[1]


def test_the_theme_names_its_files_by_their_content(tmp_path: Path) -> None:
    config = configured(tmp_path, **{"main.57a0d79d": "p {}", "own": "q {}"})
    config.extra_css = ["main.*.css", "own.css"]

    assert join_styles(config).text == "p {}\nq {}"


def test_a_style_that_is_nowhere_is_told(tmp_path: Path) -> None:
    config = configured(tmp_path)
    config.extra_css = ["gone.css"]

    with pytest.raises(Abort, match=r"gone\.css is in no folder of the theme"):
        join_styles(config)


def test_a_style_that_could_be_either_file_is_told(tmp_path: Path) -> None:
    config = configured(tmp_path, **{"main.1": "p {}", "main.2": "q {}"})
    config.extra_css = ["main.*.css"]

    with pytest.raises(Abort, match=r"main\.\*\.css is more than one file: main\.1\.css, main\.2\.css"):
        join_styles(config)


def test_what_is_not_the_themes_is_known(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    (tmp_path / "own").mkdir()
    theme.mkdir()
    (theme / "main.css").write_text(".a {}", encoding="utf-8")
    config = configured(tmp_path / "own", own=".b {}")
    config.theme.dirs.append(str(theme))
    config.extra_css = ["main.css", "own.css"]

    parts = (theme / "main.css", tmp_path / "own" / "own.css")
    assert join_styles(config) == Styles(".a {}\n.b {}", ".b {}", parts)
