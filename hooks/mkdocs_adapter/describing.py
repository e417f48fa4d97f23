"""What a page says of itself, to readers and to machines: its place, its age, its description."""

from collections.abc import Iterator
from datetime import date
from html import unescape

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from helpcentre.publish.structured import Described, structured_data
from mkdocs_adapter.cards import card_path
from mkdocs_adapter.context import Chrome, Description, Language


def describe(page: Page, language: Language, chrome: Chrome, modified: date | None) -> Description:
    """Describe a page of which the file last changed on a day, None where that isn't known."""
    site = chrome.words[language.language]["site"]["name"], chrome.absolute(language.home)
    described = Described(
        url=chrome.absolute(page.url),
        title=unescape(str(page.title)),
        description=str(page.meta.get("description", "")),
        language=language.language,
        modified=modified,
        path=[(chrome.words[language.language]["nav"]["home"], site[1]), *_above(page, chrome)]
        if page.url != language.home
        else [],
        site=site,
    )
    return Description(
        described.title,
        structured_data(described),
        _og_locale(language.language),
        modified.isoformat() if modified else "",
        format_date(modified, "long", locale=Locale.parse(language.language, sep="-")) if modified else "",
        chrome.absolute(card_path(page.url)),
    )


def _above(page: Page, chrome: Chrome) -> Iterator[tuple[str, str]]:
    for part in reversed(list(page.ancestors)):
        first = part.children[0] if isinstance(part, Section) and part.children else None
        if isinstance(first, Page) and first is not page:
            yield unescape(str(part.title)), chrome.absolute(first.url)


def _og_locale(language: str) -> str:
    """Give language and territory: of a language without one, that where most of its speakers live, by CLDR."""
    likely = get_global("likely_subtags").get(language.replace("-", "_"), language)
    locale = Locale.parse(likely)
    return f"{locale.language}_{locale.territory}" if locale.territory else locale.language
