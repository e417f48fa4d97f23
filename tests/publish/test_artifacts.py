import random
from datetime import date

import pytest

from helpcentre.publish import Moved, PublishError, artifacts
from helpcentre.publish.redirects import redirects
from tests.publish.sites import everywhere, not_found, page, site

PAGES = [*everywhere("index.md"), *everywhere("tax/vat.md", '<h1>É</h1><h2 id="b">B</h2>'), page("en", "only.md")]


def test_everything_that_concerns_the_whole_site_is_there() -> None:
    assert list(artifacts(site(*PAGES), not_found())) == [
        "404.html",
        "_headers",
        "_redirects",
        "de/404.html",
        "de/llms.txt",
        "de/pages.json",
        "fr/404.html",
        "fr/llms.txt",
        "fr/pages.json",
        "llms.txt",
        "pages.json",
        "robots.txt",
        "sitemap.xml",
    ]


def test_each_language_gets_its_own_404_page_and_the_root_the_sources() -> None:
    files = artifacts(site(*PAGES), not_found())
    for path, language in (("404.html", "en"), ("fr/404.html", "fr"), ("de/404.html", "de")):
        assert files[path].decode() == not_found()[language]


def test_a_language_without_404_page_is_an_error() -> None:
    some = {language: html for language, html in not_found().items() if language != "de"}
    with pytest.raises(PublishError, match="de"):
        artifacts(site(*PAGES), some)


def test_the_order_of_the_build_does_not_show() -> None:
    shuffled = random.Random(7).sample(PAGES, len(PAGES))
    assert shuffled != PAGES
    backwards = dict(reversed(not_found().items()))
    assert list(artifacts(site(*shuffled), backwards).items()) == list(artifacts(site(*PAGES), not_found()).items())


def test_a_changed_date_changes_the_sitemap_alone() -> None:
    before = artifacts(site(page("en", "index.md", modified=date(2026, 1, 1))), not_found())
    after = artifacts(site(page("en", "index.md", modified=date(2026, 1, 2))), not_found())
    assert [path for path in before if before[path] != after[path]] == ["sitemap.xml"]


def test_netlify_is_told_the_404_page_of_each_language_but_the_roots() -> None:
    assert redirects(site(), Moved()) == "/fr/*  /fr/404.html  404\n/de/*  /de/404.html  404\n"
    below = redirects(site(address="https://example.com/guide/"), Moved())
    assert below.splitlines()[0] == "/guide/fr/*  /guide/fr/404.html  404"
