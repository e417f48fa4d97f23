"""Markdown with components in it, and the notes of Docusaurus, Starlight and MyST."""

import pytest

from helpcentre.document import Block, parse


def outline(text: str, path: str = "x.mdx", dialect: str = "commonmark") -> list[str]:
    """Give the blocks of a page, each as its kind and its first words, those inside others with a dot before them."""

    def told(block: Block, depth: int) -> list[str]:
        line = f"{'.' * depth}{block.kind.name.lower()} {block.name} {block.title or block.text}"
        return [" ".join(line.split()), *(part for child in block.children for part in told(child, depth + 1))]

    return [part for child in parse(text, path, dialect).root.children for part in told(child, 0)]


def test_what_stands_between_tags_is_markdown() -> None:
    text = '<Tabs>\n  <Fragment slot="npm">\n  ```sh\n  npm i\n  ```\n  </Fragment>\n</Tabs>\n\nEnd.\n'
    assert outline(text) == ["html", "html", "code sh", "html", "html", "paragraph End."]


def test_a_tag_goes_on_over_lines_and_braces() -> None:
    text = '<Card\n  title="a > b"\n  onClick={() => { go("x") }}\n>\n    Some *text*.\n</Card>\n'
    assert outline(text) == ["html", "paragraph Some text.", "html"]


def test_nothing_is_code_by_indentation() -> None:
    assert outline("1. One:\n\t\t```sh\n\t\tnpm i\n\t\t```\n\n        Two.\n") == [
        "steps", ".item 1", "..paragraph One:", "..code sh", "..paragraph Two.",
    ]  # fmt: skip


def test_imports_comments_and_expressions_are_no_text() -> None:
    text = "import { A } from 'a';\nexport const b = 1;\n\n{/* a\n  comment */}\n\nA {b} c.\n"
    assert outline(text) == ["html", "html", "paragraph A {b} c."]


@pytest.mark.parametrize(
    "text", ["<Half\n\nText.\n", "a < b > c\n", "<Tab> text </Tab>\n", "{{ name }}\n", "{open\n", "{/* a\n"]
)
def test_what_is_no_whole_tag_is_text(text: str) -> None:
    assert {line.split()[0] for line in outline(text)} == {"paragraph"}


def test_components_in_commonmark_are_lines_by_themselves_and_html_is_not() -> None:
    assert outline("<Tabs>\n```sh\na\n```\n</Tabs>\n", "x.md") == ["html", "code sh", "html"]
    assert outline("<div>\n```sh\na\n```\n</div>\n", "x.md") == ["html"]
    assert outline("    <Tabs>\n", "x.md")[0].startswith("code")


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        (":::note", "directive note"),
        (":::tip[Did **you** know]", "directive tip Did you know"),
        (":::caution Watch out", "directive caution Watch out"),
        ('::::note{icon="x"}', "directive note"),
        (":::{warning} Take care", "directive warning Take care"),
        ("::: {.important}", "directive important"),
    ],
)
@pytest.mark.parametrize("path", ["x.md", "x.mdx"])
def test_notes_between_colons(opening: str, expected: str, path: str) -> None:
    colons = ":" * opening.count(":")
    text = f"Before.\n{opening}\nText.\n\n- One\n```\n{colons}\n```\n{colons}\nAfter.\n"
    assert outline(text, path) == [
        "paragraph Before.", expected, ".paragraph Text.", ".bullets", "..item", "...paragraph One",
        ".code", "paragraph After.",
    ]  # fmt: skip


def test_a_note_without_an_end_is_text() -> None:
    assert outline(":::note\nText.\n") == ["paragraph :::note Text."]


def test_ids_are_those_that_github_s_slugs_give() -> None:
    text = "# Référence\u00a0: convertir\n\n## `<Image />`\n\n## 📞 Appel\n\n## Que faire\u202f?\n\n## A - b\n"
    document = parse(text, "x.mdx", "commonmark")
    assert [heading.anchor.id for heading in document.headings if heading.anchor] == [
        "référence-convertir", "image-", "-appel", "que-faire", "a---b",
    ]  # fmt: skip
