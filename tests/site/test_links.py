"""Every link of every built page, down to the section: linkchecker leaves out those within a page."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.conftest import ROOT_URL
from tests.support.pages import HtmlPage, html_files


def lost(site: Path) -> Iterator[tuple[str, str]]:
    """Yield each link within the site that leads to no file or to no section: the page and the link."""
    ids = {url: set(HtmlPage.read(site, url).ids()) for url in html_files(site)}
    for url in ids:
        for node in HtmlPage.read(site, url).tree.css("a[href]"):
            href = node.attributes["href"] or ""
            target, _, section = unquote(urljoin(ROOT_URL + url, href)).partition("#")
            if not target.startswith(ROOT_URL):
                continue
            path = urlsplit(target.removeprefix(ROOT_URL)).path
            known = ids.get(path, set() if (site / path).is_file() else None)
            if known is None or (section and section not in known):
                yield url, href


def test_every_link_leads_to_its_page_and_section(site: Path) -> None:
    assert list(lost(site)) == []


def test_a_lost_link_is_found(tmp_path: Path) -> None:
    links = "".join(
        f'<a href="{href}">x</a>' for href in ("#here", "#gone", "fr/", "de/", "fr/#gone", "https://x.y/#z")
    )
    (tmp_path / "fr").mkdir()
    (tmp_path / "index.html").write_text(f'<p id="here">{links}', encoding="utf-8")
    (tmp_path / "fr/index.html").write_text("<p>", encoding="utf-8")
    assert list(lost(tmp_path)) == [("", "#gone"), ("", "de/"), ("", "fr/#gone")]
