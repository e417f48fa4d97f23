"""Customers' words: what a translator may write, and what he is told when it can't be used."""

from pathlib import Path

import pytest

from helpcentre.errors import InputError
from helpcentre.search.synonyms import read_synonyms
from mkdocs_adapter.synonyms import read_all_synonyms

PAGES = {"billing-faq/invoices.md"}
GOOD = "words:\n  invoice: [receipt, bill]\npages:\n  billing-faq/invoices.md: [proof of purchase]\n"


def test_words_and_phrases_are_read_with_their_lines() -> None:
    found = read_synonyms(GOOD, "en.yml", PAGES)
    assert found.words == {"invoice": ("receipt", "bill")}
    assert found.pages == {"billing-faq/invoices.md": ("proof of purchase",)}
    assert found.lines == {"invoice": 2, "billing-faq/invoices.md": 4}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("words:\n  invoice: receipt\n", r'en\.yml:2: "invoice" needs a list in square brackets'),
        ("words:\n  invoice: [receipt, no]\n", r'en\.yml:2: "invoice" has something that is no text'),
        ("words:\n  invoice: [a bill]\n", r'en\.yml:2: "a bill" is more than one word; put phrases under "pages"'),
        ("words:\n  a: [b]\n  a: [c]\n", r'en\.yml:3: "a" stands here a second time'),
        ("pages:\n  tax.md: [x]\n", r'en\.yml:2: there is no page "tax\.md"'),
        ("synonyms:\n  a: [b]\n", r'en\.yml:2: "synonyms" is unknown; there are "words" and "pages"'),
        ("words: [a]\n", r"en\.yml:1: names with their lists are needed"),
        ("words:\n  a: [b\n", r"en\.yml:3: "),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_synonyms(text, "en.yml", PAGES)


def test_a_language_without_synonyms_is_told_with_all_other_faults(tmp_path: Path) -> None:
    (tmp_path / "en.yml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "de.yml").write_text("words: 1\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"(?s)de\.yml:1: .*fr\.yml: is missing.*copy en\.yml and translate it"):
        read_all_synonyms(tmp_path, ["en", "fr", "de"], PAGES)
