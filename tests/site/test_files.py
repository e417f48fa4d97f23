"""What lies in the built site beside its pages' text: other hosts, ids, indexes, 404 pages, headers."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from tests.support.pages import HtmlPage, html_files, leaves_host
from tests.support.project import LANGUAGES, page_url, page_urls, source_paths
from tests.support.search import received

CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")


def html_of(site: Path, url: str) -> str:
    file = site / url / "index.html" if url.endswith("/") or not url else site / url
    return file.read_text(encoding="utf-8")


def home(language: str) -> str:
    return page_url(language, "index.md")


def test_every_page_is_there_and_no_other(site: Path) -> None:
    made = {f"{home(language)}{each}" for language in LANGUAGES for each in ("404.html", "whole-guide/")}
    assert set(html_files(site)) == set(page_urls()) | made


def test_no_page_loads_from_another_host(site: Path) -> None:
    loaded = {(url, each) for url in html_files(site) for each in HtmlPage.read(site, url).loaded()}
    assert len(loaded) > len(page_urls()), "scripts and styles are loaded"
    assert [pair for pair in loaded if leaves_host(pair[1])] == []


def test_no_style_loads_from_another_host(site: Path) -> None:
    styles = {file: file.read_text(encoding="utf-8") for file in site.rglob("*.css")}
    assert styles
    assert [
        (file.name, url) for file, css in styles.items() for url in CSS_ADDRESS.findall(css) if leaves_host(url)
    ] == []


def test_what_no_page_loads_is_not_published(site: Path) -> None:
    """The styles that stand in the pages, and the theme's own search, which this site's takes the place of."""
    html = "".join(html_of(site, url) for url in html_files(site))
    styles = list((site / "assets" / "stylesheets").iterdir())
    assert [file.name for file in styles if file.name not in html] == []
    assert styles, "what is for printing alone is a file"
    assert {file.name for file in (site / "assets" / "javascripts").iterdir() if file.is_dir()} == {
        "search",
        "searchbox",
        "vendor",
    }


@pytest.mark.parametrize("url", ["https://fonts.example/x.css", "//cdn.example/x.js", "http://127.0.0.1/x.png"])
def test_another_host_would_be_seen(url: str) -> None:
    assert leaves_host(url)
    assert CSS_ADDRESS.findall(f'@import "{url}"; a {{ background: url({url}) }}') == [url, url]


@pytest.mark.parametrize("url", ["../assets/x.js", "/x.css", "data:image/svg+xml,x", "#top", ""])
def test_our_own_host_is_no_other(url: str) -> None:
    assert not leaves_host(url)


@pytest.mark.parametrize("leftover", [r" at 0x[0-9a-f]{6,}", r"\{\{ |\{%", r"\{#[\w-]+\}", r"%permalink%"])
def test_no_page_shows_what_a_template_left_over(site: Path, leftover: str) -> None:
    """What Jinja prints for a thing that is no text, its marks, and attribute lists that weren't read as such."""
    assert [url for url in html_files(site) if re.search(leftover, html_of(site, url))] == []


def test_no_page_shows_the_place_of_a_word(site: Path) -> None:
    """The words of the chrome have places for others: {count} pages. Scripts fill those of the search box."""
    for url in html_files(site):
        tree = HtmlPage.read(site, url).tree
        words = [
            str(value) for node in tree.css("*") for name, value in node.attributes.items() if name != "data-words"
        ]
        assert tree.body is not None
        for node in tree.css("script, style"):
            node.decompose()
        found = [text for text in [*words, tree.body.text()] if re.search(r"\{[a-z]+\}", text)]
        assert found == [], url


def test_ids_are_unique(site: Path) -> None:
    for url in html_files(site):
        ids = HtmlPage.read(site, url).ids()
        assert ids
        assert [each for each in ids if ids.count(each) > 1] == [], url


def test_every_language_has_its_own_404_page(site: Path) -> None:
    titles = {}
    for language in LANGUAGES:
        page = HtmlPage.read(site, f"{home(language)}404.html")
        assert page.language == language
        assert page.alternates() == {}
        assert page.canonical is None
        headline = page.tree.css_first("h1")
        assert headline is not None
        titles[language] = headline.text()
    assert len(set(titles.values())) == len(LANGUAGES), titles


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_languages_index_has_its_pages_only(site: Path, language: str) -> None:
    index = received(site / home(language) / "search" / "index.js")
    assert index["language"] == language
    pages = received(site / home(language) / "search" / "text-0.js")
    assert {url for url, _, _ in pages} == {page_url("en", path) for path in source_paths(language)}
    texts = "\n".join(title for _, title, _ in pages)
    for other in set(LANGUAGES) - {language}:
        headline = HtmlPage.read(site, page_url(other, "payment-methods/payment-not-processed.md")).tree.css_first("h1")
        assert headline is not None
        assert headline.text(deep=False).strip() not in texts


def test_there_is_no_index_of_all_languages(site: Path) -> None:
    indexes = {file.relative_to(site).as_posix() for file in site.rglob("index.js*") if "search" in file.parts}
    assert indexes == {f"{home(language)}search/index.js" for language in LANGUAGES}


@pytest.mark.parametrize(("directive", "element"), [("script-src", "script"), ("style-src", "style")])
def test_the_policy_allows_what_stands_in_the_pages_by_its_hash(site: Path, directive: str, element: str) -> None:
    policy = next(line for line in (site / "_headers").read_text().splitlines() if "Content-Security-Policy:" in line)
    assert "unsafe-" not in policy
    inline = set()
    for url in html_files(site):
        found = re.findall(rf"<{element}([^>]*)>(.*?)</{element}>", html_of(site, url), re.S)
        inline |= {text for kind, text in found if "json" not in kind and "src=" not in kind}
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline}
    [sources] = re.findall(rf"{directive} ([^;]*)", policy)
    assert hashes == set(re.findall(r"'sha256-[^']+'", sources))
    assert len(hashes) >= 1, "Material has inline scripts, and the build writes the styles into the pages"


def test_every_answer_has_the_security_headers(site: Path) -> None:
    headers = (site / "_headers").read_text(encoding="utf-8")
    everywhere = headers[headers.index("/*") :]
    for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"):
        assert f"  {name}: " in everywhere
    assert "frame-ancestors" in everywhere
