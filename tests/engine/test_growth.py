"""Cost grows with the size of a page, not with its square: what a hostile or a generated page can do."""

import time

import pytest

from helpcentre.align import align
from helpcentre.config import Settings
from helpcentre.document import parse
from helpcentre.engine import check
from helpcentre.site import Edition, Site
from helpcentre.words.runs import run

HOSTILE = {
    "open brackets": "[",
    "open links": "[a](",
    "open tags": "<a ",
    "open tags with quotes": '<a "',
    "open comments": "<!-- ",
    "block tags on a line": "<p>",
    "half tags": "<p",
    "declarations": "<!x",
    "backticks": "`a``b```",
    "asterisks": "*a **b ",
    "braces": "{#a ",
    "list items": "- a\n",
    "groups of items": "- a\n\n",
    "quotations": "> a\n\n",
    "directives": "/// note\n",
    "definitions": "a\n: b\n\n",
    "notes": "[^1]: a\n",
    "references": "[a]: b\n[a][b] ",
    "pipes": "a|b`c`\n-|-\n",
    "fences": "```a\n",
    "headings": "# a\n\n",
    "escapes": "\\",
    "colons": ":a",
    "notes between colons": ":::a\n",
    "components": "<Ab>\n",
    "components without an end": '<Ab c="\n',
    "expressions without an end": "{a\n",
    "addresses with expressions": "[a]({{ b ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("dialect", ["mkdocs", "commonmark", "mdx"])
def test_parsing(piece: str, dialect: str) -> None:
    assert _seconds(piece * (20_000 // len(piece)), dialect) < 3


def test_parsing_a_megabyte_of_open_brackets() -> None:
    assert _seconds("[" * 1_500_000, "mkdocs") < 6


def _seconds(text: str, dialect: str) -> float:
    start = time.process_time()
    parse(text, "x.md", dialect)
    return time.process_time() - start


def test_deep_nesting_is_cut_off() -> None:
    parse("".join(f"{'    ' * depth}- a\n" for depth in range(150)), "x.md")
    parse(">" * 500 + " a", "x.md")
    parse("[" * 500 + "a" + "](b)" * 2000, "x.md")
    parse("".join(f"{'    ' * depth}!!! note\n" for depth in range(150)), "x.md")


@pytest.mark.parametrize("word", ["mailto:" * 40 + "9", "a" * 300, "Ab-" * 100 + "9", "a/b" * 100 + "9"])
def test_comparing_a_long_word(word: str) -> None:
    texts = (f"# Heading\n\nSee the {word} and the page.\n\nIt is there.\n", f"# Titre\n\nVoir la {word} et la page.\n")
    _check(*texts)  # what is read once is read
    assert _check(*texts) < 1


LONG = {
    "elements without an end": "<div>" * 12000,
    "inline code": "".join(f"`a{n}` " for n in range(18000)),
    "comments without an end": "<!-- a " * 14000,
    "spaces": "a" + " " * 60000 + "b\n",
    "the same paragraph": "Toujours la même phrase.\n\n" * 650,
    "a line to fill in": "# Name\n\n" + "_" * 30000 + "!\n",
    "a name in pieces": "# Name\n\n" + "a_" * 15000 + "!\n",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_comparing_long_pages_of_one_sort(text: str) -> None:
    parts = text.split("\n\n")
    del parts[40::9]
    assert _check(text, "\n\n".join(parts)) < 6


def _check(source: str, translation: str) -> float:
    pages = [
        Edition(code, code, {"a.md": parse(text, f"{code}/a.md")})
        for code, text in (("en", source), ("fr", translation))
    ]
    start = time.process_time()
    check(Site(tuple(pages), whole=False), Settings(source="en", languages=("fr",)))
    return time.process_time() - start


def test_aligning_a_long_page() -> None:
    source = parse("\n\n".join(f"## Heading {n}\n\ntext" for n in range(700)), "en.md")
    translation = parse("\n\n".join(f"## Titre {n}\n\ntexte" for n in range(700) if n != 400), "fr.md")
    start = time.process_time()
    alignment = align(source, translation)
    assert time.process_time() - start < 6
    assert [heading.text for heading in alignment.missing] == ["Heading 400"]


def test_finding_the_source_s_words_in_a_long_text() -> None:
    words = " ".join(f"it is the same {'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}" for n in range(20_000))
    start = time.process_time()
    assert run(words, f"{words} それ", "en") is not None
    assert time.process_time() - start < 2
