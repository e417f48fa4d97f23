"""The pictures on their built pages: the catalogue's labels, the pages' own words about them, and where they go."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.support.pictures import WHERE
from tests.support.project import LANGUAGES, ROOT, page_url

LABELS = yaml.safe_load((ROOT / "l10n" / "labels.yml").read_text(encoding="utf-8"))
TABS = ["payment-method", "invoices", "addresses", "subscriptions", "quotes"]
# What the steps name, by picture: in the drawing for a column, and in the one for a phone, which has no room for tabs.
NAMED = {
    "accepted-cards": ([], []),
    "quotes-page": ([*TABS, "reject", "checkout"], ["quotes", "reject", "checkout"]),
    "billing-address-review": (["edit"], ["edit"]),
    "payment-details": (["next-review-order"], ["next-review-order"]),
    "subscriptions": (TABS, ["subscriptions"]),
    "upgrade-summary": (["add-to-cart"], ["add-to-cart"]),
}
FROM_OUTSIDE = re.compile(r"url\(|<image|<use|href=|<script|style=|<style")


def figures(site: Path, language: str, name: str) -> list[LexborNode]:
    """The figures of the page where a picture belongs, in order."""
    html = (site / page_url(language, WHERE[name][0]) / "index.html").read_text(encoding="utf-8")
    return LexborHTMLParser(html).css("article figure.hc-picture")


def figure(site: Path, language: str, name: str) -> LexborNode:
    of_page = [each for each, (page, _) in WHERE.items() if page == WHERE[name][0]]
    found = figures(site, language, name)
    assert len(found) == len(of_page)
    return found[of_page.index(name)]


def said(drawing: LexborNode) -> list[str]:
    return [text.text() for text in drawing.css("text")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMED)
def test_its_labels_are_those_of_the_catalogue(site: Path, language: str, name: str) -> None:
    for drawing, keys in zip(figure(site, language, name).css("svg"), NAMED[name], strict=True):
        missing = [LABELS[key][language] for key in keys if LABELS[key][language] not in said(drawing)]
        assert missing == [], said(drawing)


@pytest.mark.parametrize("name", ["quotes-page", "subscriptions"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_shows_the_menu_path_as_the_steps_write_it(site: Path, language: str, name: str) -> None:
    narrow = figure(site, language, name).css("svg")[1]
    tab = {"quotes-page": "quotes", "subscriptions": "subscriptions"}[name]
    assert f"{LABELS['billing'][language]} > {LABELS[tab][language]}" in said(narrow)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_another_language_stands_in_a_picture(site: Path, language: str) -> None:
    forms = {form: key for key, label in LABELS.items() if label["where"] == "screen"
             for code, form in label.items() if code in LANGUAGES}  # fmt: skip
    for name in NAMED:
        for drawing in figure(site, language, name).css("svg"):
            for text in said(drawing):
                assert text not in forms or text == LABELS[forms[text]][language], (name, text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WHERE)
def test_it_says_what_it_shows_and_what_is_marked(site: Path, language: str, name: str) -> None:
    found = figure(site, language, name)
    wide, narrow = found.css("svg")
    assert wide.attributes["aria-label"] == narrow.attributes["aria-label"]
    alternative = wide.attributes["aria-label"] or ""
    assert len(alternative) > 40
    assert [key for key in NAMED[name][1] if LABELS[key][language] not in alternative] == []
    assert wide.attributes["role"] == "group", "an image's text couldn't be read out"
    number = WHERE[name][1]
    described = found.css_first("p[hidden]")
    assert (described is None) == (number is None)
    if described:
        assert described.attributes["id"] == wide.attributes["aria-describedby"]
        assert f"({number})" in described.text()
        assert said(wide).count(str(number)) >= 1


@pytest.mark.parametrize("name", WHERE)
def test_languages_say_different_things_of_it(site: Path, name: str) -> None:
    alternatives = {figure(site, each, name).css("svg")[0].attributes["aria-label"] for each in LANGUAGES}
    assert len(alternatives) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WHERE)
def test_the_markdown_copy_leads_to_its_file(site: Path, language: str, name: str) -> None:
    path, alternative = page_url(language, WHERE[name][0]), figure(site, language, name).css("svg")[0]
    copy = re.sub(r"\n +", " ", (site / path / "index.md").read_text(encoding="utf-8"))
    home = "" if language == "en" else f"{language}/"
    assert f"![{alternative.attributes['aria-label']}](https://help.example.com/{home}pictures/{name}.svg)" in copy
    content = (site / home / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
    assert ElementTree.fromstring(content).tag == "{http://www.w3.org/2000/svg}svg"
    assert not FROM_OUTSIDE.search(content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_knows_what_is_said_of_it_and_not_its_sample_data(site: Path, language: str) -> None:
    home = "" if language == "en" else f"{language}/"
    texts = (site / home / "search" / "text-0.js").read_text(encoding="utf-8")
    for name in WHERE:
        alternative = figure(site, language, name).css("svg")[0].attributes["aria-label"] or ""
        assert texts.count(alternative) == 1, name
    assert "Q-20481" not in texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_no_style_of_its_own(site: Path, language: str) -> None:
    for name in WHERE:
        assert not FROM_OUTSIDE.search(figure(site, language, name).html or "")
