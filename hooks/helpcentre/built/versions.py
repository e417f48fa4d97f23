"""A page's versions in other languages, as pages name them."""

import re
from collections.abc import Collection
from functools import cache

from helpcentre.built.model import Alternate, Built, Flaw, Page
from helpcentre.languagecode import base

_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?|x-default")


def target(built: Built, each: Alternate) -> tuple[str | None, Page | None]:
    """Give the path that a version leads to (None: outside of the site) and the page there."""
    path = built.host.inside(each.href)
    return path, None if path is None else built.pages.get(built.host.file(path) or "")


def is_own(built: Built, page: Page, each: Alternate) -> bool:
    """Tell whether a version is the page itself."""
    return built.host.inside(each.href) in {page.url, page.file}


def stands_for_itself(built: Built, page: Page) -> bool:
    """Tell whether search engines are to show the page under its own address."""
    # A relative address is none that search engines take.
    absolute = [each for each in page.canonical if each.startswith(("http:", "https:"))]
    return not absolute or built.host.inside(absolute[0]) in {page.url, None}


def flaw(page: Page, number: int, message: str) -> Flaw:
    """Tell something of the version of that number, counted from 0."""
    href = page.alternates[number].href
    before = [*page.canonical, *(each.href for each in page.alternates[:number])].count(href)
    return Flaw(page.file, message, href, "link", "href", which=before)


def wrong(built: Built, each: Alternate, seen: Collection[str] = ()) -> str | None:
    """Say what is wrong with a version itself; `seen` are the languages, in small letters, of those before it."""
    return _form(each, seen) or _target(built, each)


def _form(each: Alternate, seen: Collection[str]) -> str | None:
    if not _is_language(each.language):
        return "is no language"
    if each.language.lower() in seen:
        return "is given twice"
    if not each.href.startswith(("http://", "https://")):
        return f'has the address "{each.href}", which is not absolute'
    return None


@cache
def _is_language(code: str) -> bool:
    return _CODE.fullmatch(code) is not None


def _target(built: Built, each: Alternate) -> str | None:
    path, page = target(built, each)
    if path is None:
        return None
    if page is None:
        return f"leads nowhere: there is no {path}"
    if page.redirect is not None:
        return f'leads to a redirect, "{each.href}"'
    if path != page.url:
        return f'leads to "{path}", which is sent on to "{page.url}"'
    if each.language != "x-default" and page.language and base(page.language) != base(each.language):
        return f'leads to {page.url or "the first page"}, which is in "{page.language}"'
    return None
