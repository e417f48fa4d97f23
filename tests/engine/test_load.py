"""Folders in, a site out; whatever can't be read is told with its file and line, all of it in one run."""

import os
from pathlib import Path

import pytest

from helpcentre import load
from helpcentre.config import Settings
from helpcentre.errors import InputError
from helpcentre.settingsfile import load_settings
from helpcentre.site import Site

SETTINGS = Settings(languages=("fr", "de"), addresses="l10n/addresses.yml")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, "docs/en/a.md", "# A {#a}\n")
    write(tmp_path, "docs/fr/a.md", "# A {#a}\n")
    write(tmp_path, "l10n/addresses.yml", "support: https://example.com/\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(root: Path, name: str, content: str | bytes) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def problems(root: Path, settings: Settings = SETTINGS) -> list[str]:
    with pytest.raises(InputError) as error:
        load.load_project(root, settings)
    return str(error.value).split("\n")


def pages(site: Site) -> dict[str, list[str]]:
    return {edition.language: sorted(edition.pages) for edition in site.editions}


def test_pages_files_and_what_lies_beside(root: Path) -> None:
    write(root, "docs/en/sub/b.md", "# B\n")
    write(root, "docs/en/img/x.png", b"\x89PNG")
    write(root, "docs/en/.hidden/c.md", "# C\n")
    write(root, "docs/en/.d.md", "# D\n")
    write(root, "docs/shared/y.png", b"\x89PNG")
    site = load.load_project(root, SETTINGS)
    assert pages(site) == {"en": ["a.md", "sub/b.md"], "fr": ["a.md"], "de": []}
    assert site.source.files == {"img/x.png"}
    assert site.files == {"shared/y.png"}
    assert site.references == {"support": "https://example.com/"}
    assert [edition.folder for edition in site.editions] == ["docs/en", "docs/fr", "docs/de"]
    assert site.source.pages["a.md"].path == "docs/en/a.md"


def test_languages_are_found_where_none_are_named(root: Path) -> None:
    write(root, "docs/pt-BR/a.md", "# A\n")
    write(root, "docs/assets/a.md", "# A\n")
    assert load.load_project(root, Settings()).languages == ("en", "fr", "pt-BR")


def test_everything_bad_is_told_in_one_run(root: Path) -> None:
    write(root, "docs/en/b.md", b"# B\n\ncaf\xe9\n")
    write(root, "docs/fr/b.md", "---\ntitle: a: b\n---\n")
    write(root, "docs/fr/c.md", b"\xff\xfe#\x00")
    write(root, "l10n/addresses.yml", "a: https://example.com\na: https://example.org\nb: 3\n")
    assert problems(root) == [
        "docs/en/b.md:3: not UTF-8: byte 0xe9 at position 8",
        "docs/fr/b.md:2: broken front matter: mapping values are not allowed in this context",
        "docs/fr/c.md:1: not UTF-8: byte 0xff at position 0",
        'l10n/addresses.yml:2: "a" is defined twice',
        'l10n/addresses.yml:3: the address of "b" is not a string',
    ]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("- a\n- b\n", "l10n/addresses.yml:1: not a list of names and addresses: not a mapping of keys and values"),
        ("a: [\n", "l10n/addresses.yml:2: not a list of names and addresses: "),
        (b"a: \xff\n", "l10n/addresses.yml:1: not UTF-8: byte 0xff at position 3"),
        ("a: &x [*x]\n", 'l10n/addresses.yml:1: the address of "a" is not a string'),
    ],
)
def test_malformed_addresses(root: Path, content: str | bytes, line: str) -> None:
    write(root, "l10n/addresses.yml", content)
    (told,) = problems(root)
    assert told.startswith(line)


def test_what_isnt_there(root: Path) -> None:
    assert problems(root, Settings(docs="doc")) == ["doc: no such folder"]
    assert problems(root, Settings(source="es")) == ["docs/es: no such folder"]
    assert problems(root, Settings(addresses="no.yml")) == ["no.yml: no such file or directory"]
    with pytest.raises(InputError, match=r"^de: no such folder\nfr: no such folder$"):
        load.load_trees([("en", Path("docs/en")), ("fr", Path("fr")), ("de", Path("de"))])
    with pytest.raises(InputError, match=r"^no\.toml: no such file or directory$"):
        load_settings(root, Path("no.toml"))


def test_links_of_the_file_system(root: Path) -> None:
    (root / "docs/fr/link.md").symlink_to(root / "docs/en/a.md")
    (root / "docs/fr/dangling.md").symlink_to(root / "nowhere.md")
    (root / "docs/fr/loop").symlink_to(root / "docs/fr", target_is_directory=True)
    assert pages(load.load_project(root, SETTINGS))["fr"] == ["a.md", "link.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(root: Path) -> None:
    (root / "docs/fr/a.md").chmod(0)
    assert problems(root) == ["docs/fr/a.md: permission denied"]


def test_a_tree_inside_another_is_no_part_of_it(root: Path) -> None:
    write(root, "docs/a.md", "# A\n")
    site = load.load_trees([("en", root / "docs"), ("fr", root / "docs/fr")])
    assert pages(site) == {"en": ["a.md", "en/a.md"], "fr": ["a.md"]}


def test_paths_are_shown_as_given(root: Path) -> None:
    site = load.load_trees([("en", Path("docs/en")), ("fr", Path("../") / root.name / "docs/fr")])
    assert [edition.folder for edition in site.editions] == ["docs/en", f"../{root.name}/docs/fr"]
