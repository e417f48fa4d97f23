"""A built page names a version in another language, which doesn't name it in return.

## Why

Search engines believe `hreflang` only where both pages say it: one that is missing undoes both.

## Fix

Let each version name all of them, itself included.

## Example

    site/pay/index.html:8:9: error: fr/payer/ is named as the version in "fr" and doesn't name this page in return
    [built-hreflang-one-sided]
"""

from collections.abc import Iterator

from helpcentre.built.model import Alternate, Built, Flaw, Page
from helpcentre.built.versions import flaw, is_own, stands_for_itself, target
from helpcentre.languagecode import base


def check(built: Built) -> Iterator[Flaw]:
    """Tell each version that is there, and says nothing of the page."""
    for page in built.content():
        if not stands_for_itself(built, page):
            continue
        is_in = _names(built, page, page)
        for number, each in enumerate(page.alternates):
            _, other = target(built, each)
            if other is None or other is page or not _is_sound(each, other):
                continue
            # Most pages name the versions that theirs name, and one look at those is enough.
            if not (is_in if other.alternates == page.alternates else _names(built, other, page)):
                what = f'{other.url or "the first page"} is named as the version in "{each.language}"'
                yield flaw(page, number, f"{what} and doesn't name this page in return")


def _is_sound(each: Alternate, page: Page) -> bool:
    same = page.language is None or base(page.language) == base(each.language)
    return page.is_content and each.language != "x-default" and same


def _names(built: Built, page: Page, other: Page) -> bool:
    return any(is_own(built, other, each) for each in page.alternates)
