"""Every language says the same: names, numbers, days, steps, notes and where links lead, held to one table."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml
from babel.dates import get_month_names
from selectolax.lexbor import LexborHTMLParser

from tests.support.project import LANGUAGES, ROOT, page_url, source_paths

FACTS: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("facts.yml").read_text(encoding="utf-8"))
ADDRESSES: dict[str, str] = yaml.safe_load((ROOT / "l10n" / "addresses.yml").read_text(encoding="utf-8"))
PARTS = {"payment-methods/index.md", "billing-faq/index.md", "tax-faq/index.md"}


class Article:
    """A page's text as it was built, without the chrome around it."""

    def __init__(self, site: Path, language: str, path: str) -> None:
        self.url = page_url(language, path)
        tree = LexborHTMLParser((site / self.url / "index.html").read_text(encoding="utf-8"))
        article = tree.css_first("article")
        assert article is not None
        self.node = article
        self.text = re.sub(r"\s+", " ", article.text())

    def links(self) -> set[str]:
        base = f"https://site.test/{self.url}"
        return {urljoin(base, link.attributes["href"] or "").partition("#")[0] for link in self.node.css("a[href]")}


def says_day(text: str, day: date, language: str) -> bool:
    """Whether a day stands there, its parts in the order of the language."""
    month = get_month_names("wide", locale=language)[day.month]
    parts = [rf"\b{day.day}\b", re.escape(month), str(day.year)]
    orders = (parts, [parts[1], parts[0], parts[2]])
    return any(re.search(r"\W{1,3}(?:\w{1,2}\W)?".join(order), text, re.IGNORECASE) for order in orders)


def lacking(article: Article, facts: dict[str, Any], language: str) -> Iterator[str]:
    """Name each fact that the page doesn't say."""
    yield from (fact for fact in facts.get("text", []) if fact not in article.text)
    yield from (str(day) for day in facts.get("days", []) if not says_day(article.text, day, language))
    steps = article.node.css_first("ol")
    count = len(steps.css("ol > li")) - len(steps.css("ol ol > li")) if steps else 0
    if count != facts.get("steps", 0):
        yield f"{facts.get('steps', 0)} steps: there are {count}"
    notes = [set((node.attributes["class"] or "").split()) for node in article.node.css(".admonition")]
    yield from (f"note {kind}" for kind in facts.get("notes", []) if not any(kind in classes for classes in notes))
    links = article.links()
    wanted = [f"https://site.test/{page_url(language, path)}" for path in facts.get("pages", [])]
    wanted += [ADDRESSES[name] for name in facts.get("addresses", [])]
    yield from (f"a link to {url}" for url in wanted if url not in links)


def test_the_table_knows_every_page() -> None:
    assert FACTS.keys() == set(source_paths()) - PARTS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", FACTS)
def test_the_page_says_it(site: Path, language: str, path: str) -> None:
    assert list(lacking(Article(site, language, path), FACTS[path], language)) == []


def test_a_fact_that_is_not_said_is_found(site: Path) -> None:
    article = Article(site, "fr", "payment-methods/strong-customer-authentication.md")
    wrong = {"text": ["25"], "days": [date(2023, 7, 30)], "steps": 9, "notes": ["tip"], "addresses": ["trademark"]}

    assert len(list(lacking(article, wrong, "fr"))) == 5
