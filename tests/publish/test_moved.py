"""Pages at old addresses: in every language, at any path, for readers, search engines and hosts."""

import json
import re

import jsonschema
import pytest
import yaml

from helpcentre.publish import Moved, PublishError, artifacts
from helpcentre.publish.moved import moved_pages
from helpcentre.publish.redirects import redirects
from tests.publish.sites import everywhere, not_found, page, site
from tests.support.project import ROOT

L10N = ROOT / "l10n"
TITLES = {"en": "This page has moved", "fr": "Page déplacée", "de": "Seite verschoben"}
PAGES = [
    *everywhere("index.md"),
    *everywhere("tax/vat.md"),
    page("en", "only.md"),
    page("fr", "only.md", translated=False),
]


def moved(**pages: str) -> Moved:
    return Moved({old.replace("__", "/") + ".md": new for old, new in pages.items()}, TITLES)


def refresh(html: str) -> str:
    found = re.search(r'<meta http-equiv="refresh" content="0; url=([^"]*)">', html)
    assert found
    return found[1]


def test_there_is_one_in_every_language() -> None:
    pages = moved_pages(site(*PAGES), moved(pay__old="tax/vat.md#rates"))
    assert {path: refresh(html) for path, html in pages.items()} == {
        "pay/old/index.html": "../../tax/vat/#rates",
        "fr/pay/old/index.html": "../../tax/vat/#rates",
        "de/pay/old/index.html": "../../tax/vat/#rates",
    }
    french = pages["fr/pay/old/index.html"]
    assert '<html lang="fr">' in french
    assert "<h1>Page déplacée</h1>" in french
    assert '<a href="../../tax/vat/#rates">' in french
    assert '<link rel="canonical" href="https://help.example.com/fr/tax/vat/">' in french
    assert '<meta name="robots" content="noindex">' in french


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("old.md", "index.md", "../"),
        ("tax/old.md", "tax/vat.md", "../vat/"),
        ("tax/vat/index.md", "index.md", "../../"),
        ("old/index.md", "tax/vat.md", "../tax/vat/"),
        ("a b.md", "tax/vat.md", "../tax/vat/"),
    ],
)
def test_addresses_are_relative_so_that_they_hold_below_any_path(old: str, new: str, expected: str) -> None:
    pages = moved_pages(site(*everywhere("index.md"), *everywhere("tax/vat.md")), Moved({old: new}, TITLES))
    assert {refresh(html) for html in pages.values()} == {expected}


def test_each_names_the_icon_of_the_site() -> None:
    pages = moved_pages(site(*PAGES), Moved({"tax/old.md": "tax/vat.md"}, TITLES, "assets/icon.svg"))
    assert '<link rel="icon" href="../../assets/icon.svg">' in pages["tax/old/index.html"]
    assert '<link rel="icon" href="../../../assets/icon.svg">' in pages["fr/tax/old/index.html"]


def test_where_a_page_is_not_translated_the_sources_stands_for_it_in_searches() -> None:
    pages = moved_pages(site(*PAGES), moved(old="only.md"))
    french, german = pages["fr/old/index.html"], pages["de/old/index.html"]
    assert refresh(french) == "../only/", "the page that shows the English text"
    assert refresh(german) == "../../only/", "a language without that page has the source's"
    for html in (french, german):
        assert 'rel="canonical" href="https://help.example.com/only/"' in html
        assert ' lang="en">' in html


def test_a_page_that_is_not_there_is_no_target() -> None:
    with pytest.raises(PublishError, match=r"old\.md was moved to nothing\.md"):
        moved_pages(site(*PAGES), moved(old="nothing.md"))


def test_netlify_gets_a_line_for_each_before_the_404_pages() -> None:
    lines = redirects(site(*PAGES, address="https://example.com/guide/"), moved(old="tax/vat.md#rates")).splitlines()
    assert lines[:3] == [
        "/guide/old/  /guide/tax/vat/#rates  301!",
        "/guide/fr/old/  /guide/fr/tax/vat/#rates  301!",
        "/guide/de/old/  /guide/de/tax/vat/#rates  301!",
    ]
    assert all(line.endswith(" 404") for line in lines[3:])


def test_nothing_else_knows_of_them_but_the_policy_has_their_one_script() -> None:
    before = artifacts(site(*PAGES), not_found())
    after = artifacts(site(*PAGES), not_found(), moved(old="tax/vat.md", older="index.md"))
    new = {f"{home}{old}/index.html" for home in ("", "fr/", "de/") for old in ("old", "older")}
    assert after.keys() - before.keys() == new
    assert {path for path in before if before[path] != after[path]} == {"_headers", "_redirects"}
    assert after["_headers"].count(b"sha256-") == before["_headers"].count(b"sha256-") + 1


def test_names_of_pages_are_no_markup() -> None:
    target = page("en", "x.md")
    pages = moved_pages(site(page("en", "index.md"), target, languages=("en",)), moved(old='x.md#a"><script>'))
    assert "a%22%3E%3Cscript%3E" in pages["old/index.html"]
    assert pages["old/index.html"].count("<script>") == 1


def test_the_shipped_map_fits_its_schema_and_the_schema_refuses() -> None:
    schema = json.loads((L10N / "redirects.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(yaml.safe_load((L10N / "redirects.yml").read_text(encoding="utf-8")), schema)
    jsonschema.validate({"a.md": "b/c.md#d", "gone.md": None}, schema)
    for wrong in ({"/a.md": "b.md"}, {"../a.md": "b.md"}, {"a": "b.md"}, {"a.md": "b"}, {"a.md": ["b.md"]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)
