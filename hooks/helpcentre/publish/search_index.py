"""One search index a language, in the form that Material's search worker reads."""

import re
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from helpcentre.publish.site import BuiltPage, BuiltSite, PublishError
from helpcentre.publish.text import plain, sections

# The languages whose stemmer and stop words come with the worker.
ANALYSED = frozenset({"de", "en", "es", "fr", "it", "nl", "pt"})

# What stands between words: white space, no-break spaces too, punctuation with every hyphen and apostrophe, symbols.
# It is JavaScript's as well, and there compiled without the flag `u`: no \p{…}. Capitals don't divide: LogMeIn is one
# word. U+E000 and U+E001 are what the search script puts in place of "<" and ">", which the worker takes for markup.
SEPARATOR = (
    r"[\s!-/:-@\[-`{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u02bc\u2000-\u206f"
    r"\u20a0-\u20cf\u2116-\u2118\u2120-\u2123\u2190-\u245f\u2500-\u2775\u2794-\u2bff\u3000-\u3003\u3008-\u3020"
    r"\ue000\ue001\ufeff]+"
)

_FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}


def search_index(site: BuiltSite, language: str) -> dict[str, Any]:
    """Make the index of a language from its pages, without those that show another language's text.

    Raises PublishError for a page without the article that holds its text.
    """
    pages = (page for page in site.in_order() if page.language == language and page.translated)
    return {"config": _analysis(language), "docs": [entry for page in pages for entry in _entries(site, page)]}


def _analysis(language: str) -> dict[str, Any]:
    """Choose the worker's settings for a language.

    Its trimmer is left out: it cuts digits off in every language but English (PSD2, 2019), and the separator leaves it
    nothing else to do. A language that the worker doesn't know is English without a pipeline: no language at all would
    mean the whole of English, stemmer and stop words included.
    """
    primary = re.split("[-_]", language)[0].lower()
    known = primary in ANALYSED
    return {
        "lang": [primary if known else "en"],
        "separator": SEPARATOR,
        "pipeline": ["stemmer", "stopWordFilter"] if known else [],
        "fields": _FIELDS,
    }


def _entries(site: BuiltSite, page: BuiltPage) -> list[dict[str, str]]:
    document = LexborHTMLParser(page.html)
    article = document.css_first("article.md-content__inner")
    if article is None:
        raise PublishError(f'{page.url or "/"}: no <article class="md-content__inner"> to index')
    location = page.url.removeprefix(site.home(page.language))
    first, *others = sections(article)
    title = document.css_first("title")
    page_title = first.title or plain(title.text() if title else "")
    return [
        {"location": location, "title": page_title, "text": first.text},
        *({"location": f"{location}#{each.id}", "title": each.title, "text": each.text} for each in others),
    ]
