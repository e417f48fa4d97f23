"""Files that pages take in: how they are named, and where they are looked for."""

from pathlib import Path

import pytest

from helpcentre import engine, load
from helpcentre.config import Settings
from helpcentre.snippets import base_folders, snippets
from helpcentre.surroundings import generator

PAGE = """# Pay {#pay}

--8<-- "parts/contact.md"
    --8<-- 'parts/contact.md:2:4'
;--8<-- "escaped.md"
Text --8<-- "in a text.md"
--8<-- [start:here]
--8<-- "https://example.com/web.md"

--8<--
parts/steps.md:first
; left out.md

  parts/last.md
--8<-- "not in a block.md"
--8<--
after.md
"""


def test_files_are_found_where_the_extension_finds_them() -> None:
    assert [tuple(each) for each in snippets(PAGE.splitlines())] == [
        ("parts/contact.md", 3, 9), ("parts/contact.md", 4, 13), ("parts/steps.md", 11, 1), ("parts/last.md", 14, 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("site_name: x", None),
        ("markdown_extensions: [toc]", None),
        ("markdown_extensions: [pymdownx.snippets]", (".",)),
        ("markdown_extensions: {pymdownx.snippets: {base_path: parts}}", ("parts",)),
        ("markdown_extensions:\n- toc: {a: 1}\n- pymdownx.snippets: {base_path: [a, b]}", ("a", "b")),
        ("markdown_extensions:\n- pymdownx.snippets: {check_paths: true}", (".",)),
    ],
)
def test_the_site_generator_says_where_they_are_looked_for(written: str, expected: tuple[str, ...] | None) -> None:
    assert base_folders(generator(written)) == expected


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    for name, text in {
        "mkdocs.yml": "markdown_extensions: [{pymdownx.snippets: {base_path: [snippets, more.md]}}]",
        "docs/en/a.md": '# A {#a}\n\n--8<-- "b.md"\n--8<-- "in/B.md"\n--8<-- "more.md"\n--8<-- "../mkdocs.yml"\n',
        "snippets/b.md": "b", "snippets/in/b.md": "b", "more.md": "more",
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    settings = Settings(site="mkdocs.yml", languages=())
    report = engine.check(load.load_project(tmp_path, settings), settings, ["snippet-broken"])
    assert [(each.line, each.column, each.message) for each in report.findings] == [
        (4, 9, 'snippet "in/B.md" leads nowhere; did you mean "in/b.md"?'),
        (6, 9, 'snippet "../mkdocs.yml" leads nowhere'),
    ]
