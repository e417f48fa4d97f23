"""A built page doesn't say in which language it is, or says something that is no language.

## Why

A screen reader reads French with an English voice; browsers offer to translate what needs no translation, and
hyphenate it wrongly.

## Fix

Write `<html lang="fr">`, with the code of the language.

## Example

    site/fr/pay/index.html:2:1: error: the page has no language: <html> has no lang [built-language-missing]
"""

import re
from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw

_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check(built: Built) -> Iterator[Flaw]:
    """Tell every page without a language; one that sends its reader on says nothing."""
    for page in built.pages.values():
        if page.redirect is not None:
            continue
        if not page.language:
            yield Flaw(page.file, "the page has no language: <html> has no lang", tag="html")
        elif not _CODE.fullmatch(page.language):
            yield Flaw(
                page.file, f'the page is in "{page.language}", which is no language', page.language, "html", "lang"
            )
