"""A built page names a version in another language by an address or a language that isn't one.

## Why

Search engines send French readers to the French page by what `hreflang` says. They drop what leads nowhere, and all of
it where the page doesn't name itself.

## Fix

Name each version once, by language (`fr`, `pt-BR`) and absolute address, the page itself among them.

## Example

    site/pay/index.html:8:9: error: hreflang "fr" leads nowhere: there is no fr/payy/ [built-hreflang-broken]
"""

import re
from collections.abc import Iterator

from helpcentre.built.model import Alternate, Built, Flaw
from helpcentre.built.versions import base, flaw, is_own, stands_for_itself, target

_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?|x-default")


def check(built: Built) -> Iterator[Flaw]:
    """Tell each version that can't be used, and pages that leave themselves out."""
    for page in built.content():
        seen: set[str] = set()
        for number, each in enumerate(page.alternates):
            if fault := _form(each, seen) or _target(built, each):
                yield flaw(page, number, f'hreflang "{each.language}" {fault}')
            seen.add(each.language.lower())
        named = [each for each in page.alternates if each.language != "x-default"]
        if named and stands_for_itself(built, page) and not any(is_own(built, page, each) for each in named):
            own = built.host.address(page.url)
            yield flaw(page, 0, f'the versions in other languages leave out the page itself, "{own}"')


def _form(each: Alternate, seen: set[str]) -> str | None:
    if not _CODE.fullmatch(each.language):
        return "is no language"
    if each.language.lower() in seen:
        return "is given twice"
    if not each.href.startswith(("http://", "https://")):
        return f'has the address "{each.href}", which is not absolute'
    return None


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
