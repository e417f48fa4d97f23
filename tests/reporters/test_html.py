"""The HTML report asks nothing of anybody and shows what authors wrote as text."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from helpcentre.engine import Report
from helpcentre.reporters import told
from helpcentre.reporters.htmlstyle import STYLE
from tests.reporters.reports import EVERYDAY, NASTY, NOTHING


def page(report: Report) -> LexborHTMLParser:
    return LexborHTMLParser("\n".join(told(report, "html")))


def one(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    (node,) = tree.css(selector)
    return node


@pytest.mark.parametrize("report", [EVERYDAY, NASTY, NOTHING])
def test_no_script_and_no_request(report: Report) -> None:
    tree = page(report)
    assert not tree.css("script, iframe, object, embed, link, img, base, form[action], [src], [style]")
    assert all((node.attributes["href"] or "").startswith("#") for node in tree.css("[href]"))
    assert not [name for node in tree.css("*") for name in node.attributes if name.startswith("on")]
    assert not re.search(r"url\(|@import", "\n".join(node.text() for node in tree.css("style")))
    assert one(tree, "meta[http-equiv]").attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_both_sides_with_their_lines() -> None:
    pair = page(EVERYDAY).css(".finding .pair")[1]
    source, translation = pair.css("figure")
    assert one(source, "figcaption").text() == "docs/en/a b.md:3"
    assert one(source, "pre").attributes["data-line"] == "3"
    assert one(source, "code").text() == "## Steps {#steps}"
    assert one(translation, "figcaption").text() == "docs/fr/a b.md:3"
    code = one(translation, "code")
    assert code.attributes["lang"] == "fr"
    assert code.html == ('<code dir="auto" lang="fr">## Étapes {#<del>etapes</del><ins>steps</ins>}</code>')


def test_the_faulty_part_is_marked() -> None:
    assert one(page(EVERYDAY), "mark").text() == "[x](no.md)"


def test_what_authors_write_is_text() -> None:
    tree = page(NASTY)
    source, _ = tree.css("figure code")
    assert source.text() == "\\x1b[2J\\x00\\u202e</pre><script>alert(1)</script>]]>&amp;\"'\\x85\\u2028::error::x%0A"
    assert "\x1b" not in (tree.html or "")


def test_grouped_by_file_with_what_the_filters_need() -> None:
    german, french = page(EVERYDAY).css(".file")
    assert one(german, "h2").text() == "docs/de/a.md de"
    assert (french.attributes["data-severity"], french.attributes["data-rule"]) == ("error", "heading-id")
    names = {node.attributes["name"]: 0 for node in page(EVERYDAY).css("input")}
    assert list(names) == ["severity", "language", "rule"]


def test_each_choice_of_a_filter_has_a_style() -> None:
    tree = page(EVERYDAY)
    styles = one(tree, "style").text()
    ids = [node.attributes["id"] for node in tree.css("input")]
    assert [name for name in ids if f"#{name}:checked" not in styles] == ["severity-all", "language-all", "rule-all"]


def test_the_manual_of_each_rule_that_told_something() -> None:
    tree = page(EVERYDAY)
    targets = {(node.attributes["href"] or "")[1:] for node in tree.css("a.rule")}
    assert targets == {node.attributes["id"] for node in tree.css("details")}
    assert "## Why" in one(tree, "#manual-heading-id pre").text()


def test_nothing_found() -> None:
    assert "Nothing was found" in (page(NOTHING).body or page(NOTHING).css("main")[0]).text()
    assert (
        "6 pages in 3 languages, 9 headings, 3 links, 0 steps, 1 number: 0 faults" in page(NOTHING).css("p")[0].text()
    )


def test_dark_and_on_paper() -> None:
    assert "prefers-color-scheme: dark" in STYLE
    assert "@media print" in STYLE
