"""The site behind a real nginx with the headers that the build made: nothing it does breaks its own policy."""

import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.test_search import QUERIES, open_hit
from tests.browser.test_selector import arrives, choose
from tests.conftest import SUBPATH
from tests.support.nginx import nginx
from tests.support.project import LANGUAGES, page_url, page_urls
from tests.support.server import Host

EVERYWHERE = ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")


@pytest.fixture(scope="module")
def nginx_host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with nginx(site, tmp_path_factory.mktemp("nginx")) as host:
        yield host


@pytest.fixture(scope="module")
def nginx_subpath_host(subpath_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with nginx(subpath_site, tmp_path_factory.mktemp("nginx"), SUBPATH) as host:
        yield host


def ask(url: str) -> tuple[int, Message, str]:
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


@pytest.mark.parametrize("kind", ["nginx_host", "nginx_subpath_host"])
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("", 200),
        ("fr/billing-faq/quotes/", 200),
        ("assets/stylesheets/print.css", 200),
        ("de/search/index.js", 200),
        ("sitemap.xml", 200),
        ("nowhere/", 404),
        ("fr/nowhere", 404),
        ("_headers", 404),
        ("assets/", 404),
    ],
)
def test_every_answer_has_the_headers(request: pytest.FixtureRequest, kind: str, path: str, status: int) -> None:
    host: Host = request.getfixturevalue(kind)
    code, headers, _ = ask(host.url + path)
    assert code == status
    assert {name: len(headers.get_all(name, [])) for name in EVERYWHERE} == dict.fromkeys(EVERYWHERE, 1)
    policy = headers["Content-Security-Policy"]
    assert "frame-ancestors" in policy
    assert "sha256-" in policy
    assert "unsafe-" not in policy


def test_types_are_what_browsers_insist_on(nginx_host: Host, site: Path) -> None:
    """With nosniff, a script or style of another type isn't used."""
    wanted = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".txt": "text/plain"}
    for suffix, kind in wanted.items():
        file = next(file for file in sorted(site.rglob(f"*{suffix}")))
        assert ask(nginx_host.url + file.relative_to(site).as_posix())[1].get_content_type() == kind


@pytest.mark.parametrize("kind", ["nginx_host", "nginx_subpath_host"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_404_page(request: pytest.FixtureRequest, kind: str, language: str) -> None:
    host: Host = request.getfixturevalue(kind)
    code, _, html = ask(f"{host.url}{page_url(language, 'index.md')}no-such-page/")
    assert code == 404
    assert f'<html lang="{language}"' in html


def test_no_page_breaks_the_policy(visit: Visitor, nginx_host: Host) -> None:
    visitor = visit(nginx_host)
    for url in page_urls():
        visitor.go(url)
    assert len(visitor.watch.paths()) > len(page_urls())
    assert visitor.watch.violations == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_and_selector_work_within_the_policy(visit: Visitor, nginx_host: Host, language: str) -> None:
    visitor = visit(nginx_host)
    visitor.go(page_url(language, "index.md"))
    for query, path in [(query, path) for each, query, path in QUERIES if each == language][:2]:
        open_hit(visitor, language, path, query)
    for there in set(LANGUAGES) - {language}:
        page = visitor.go(page_url(language, "payment-methods/payment-not-processed.md") + "#steps")
        choose(page, there)
        arrives(visitor, there, "#steps")
    page.locator(".hc-scheme:visible").first.click()
    assert visitor.watch.violations == []


def test_search_works_within_the_policy_under_a_subpath(visit: Visitor, nginx_subpath_host: Host) -> None:
    visitor = visit(nginx_subpath_host)
    visitor.go("de/")
    open_hit(visitor, "de", "billing-faq/quotes.md", "Angebot")


def test_the_404_page_keeps_to_the_policy(visit: Visitor, nginx_host: Host) -> None:
    visitor = visit(nginx_host, expected=("404", "no-such-page"))
    visitor.page.goto(f"{nginx_host.url}no-such-page/")
    expect(visitor.page.locator("#not-found section:visible")).to_have_count(1)
    assert visitor.watch.violations == []


PLANTED = [
    ("<script>window.planted = true</script>", "script-src"),
    ('<p style="color: red">x</p>', "style-src"),
    ("<style>p { color: red }</style>", "style-src"),
    ('<img src="https://tracker.example/x.png" alt="">', "img-src"),
    ('<p id="clicked" onclick="window.planted = true">x</p><script src="/planted.js"></script>', "script-src"),
]


@pytest.mark.parametrize(("planted", "directive"), PLANTED)
def test_what_is_planted_is_blocked_and_seen(
    visit: Visitor, site: Path, tmp_path: Path, planted: str, directive: str
) -> None:
    copy = tmp_path / "copy" / "site"
    shutil.copytree(site, copy)
    copy.parent.parent.chmod(0o755)
    (copy / "planted.js").write_text("document.getElementById('clicked').click()", encoding="utf-8")
    home = copy / "index.html"
    home.write_text(home.read_text(encoding="utf-8").replace("</article>", planted + "</article>"), encoding="utf-8")
    with nginx(copy, tmp_path / "run") as host:
        visitor = visit(host, expected=(directive, "Content Security Policy", "tracker.example"))
        page = visitor.go("", idle=True)
        assert any(violation.startswith(directive) for violation in visitor.watch.violations)
        assert any("Content Security Policy" in line for line in visitor.watch.console)
        assert page.evaluate("() => window.planted ?? null") is None
