"""A page's versions in other languages, as pages name them."""

from functools import cache

from helpcentre.built.model import Alternate, Built, Flaw, Page


@cache
def base(language: str) -> str:
    """Give the language without its country: `pt` of `pt-BR`."""
    return language.replace("_", "-").partition("-")[0].lower()


def target(built: Built, each: Alternate) -> tuple[str | None, Page | None]:
    """Give the path that a version leads to (None: outside of the site) and the page there."""
    path = built.host.inside(each.href)
    return path, None if path is None else built.pages.get(built.host.file(path) or "")


def is_own(built: Built, page: Page, each: Alternate) -> bool:
    """Tell whether a version is the page itself."""
    return built.host.inside(each.href) in {page.url, page.file}


def stands_for_itself(built: Built, page: Page) -> bool:
    """Tell whether search engines are to show the page under its own address."""
    return not page.canonical or built.host.inside(page.canonical[0]) in {page.url, None}


def flaw(page: Page, number: int, message: str) -> Flaw:
    """Tell something of the version of that number, counted from 0."""
    href = page.alternates[number].href
    before = [*page.canonical, *(each.href for each in page.alternates[:number])].count(href)
    return Flaw(page.file, message, href, "link", "href", which=before)
