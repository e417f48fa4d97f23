"""The word to readers below the heading of a section that translates an older English text."""

import re
from collections.abc import Collection
from html import escape

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from helpcentre import sync
from mkdocs_adapter.context import Chrome, Language
from mkdocs_adapter.sources import Sources

_HEADING = re.compile(r'<(h[1-6])[^>]*\bid="([^"]+)"[^>]*>.*?</\1>', re.DOTALL)


def outdated_sections(sources: Sources, language: str, path: str) -> list[str]:
    """Give the ids of the page's sections whose source has changed since; `path` is the same in every language."""
    pair = sources.site.pair(language, path)
    found = sync.outdated(pair, sources.records.get(language, {})) if pair else ()
    return [heading.anchor.id for heading, _ in found if heading.anchor]


def with_notices(html: str, page: Page, ids: Collection[str], language: Language, chrome: Chrome) -> str:
    """Put a notice below each of these headings, with a link to the same section in the source's language."""
    there = get_relative_url(chrome.source.home + page.url.removeprefix(language.home), page.url)
    words = chrome.words[language.language]["page"]

    def noticed(match: re.Match[str]) -> str:
        if match[2] not in ids:
            return match[0]
        attributes = f'href="{there}#{match[2]}" hreflang="{chrome.source.language}" target="_self"'
        link = f"<a {attributes}>{escape(words['newest'])}</a>"
        return f'{match[0]}\n<p class="hc-notice" data-search-exclude>{escape(words["outdated"])} {link}</p>'

    return _HEADING.sub(noticed, html) if ids else html
