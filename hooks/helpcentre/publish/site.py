"""The built site as publishing sees it: every page in every language, keyed by language and source path."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urljoin, urlsplit

# What a Content-Security-Policy can name.
_FEEDBACK = re.compile(r"https://[\w.-]+(?::\d+)?(?:/[\w.~%/-]*)?", re.ASCII)


class PublishError(ValueError):
    """What was built can't be published as it is; the message names the page or the file."""


@dataclass(frozen=True)
class BuiltPage:
    """A page as it was rendered.

    `source_path` is the same in every language ("payment-methods/index.md"), `url` is relative to the site
    ("fr/payment-methods/", "" for the home). A page that is not `translated` shows the source language's text.
    `modified` is the day on which this language's file last changed, where that is known; `keywords` are those of its
    front matter. `markdown` is the text that was rendered, without front matter. A page that is not `indexed` repeats
    what stands on others: neither search engines nor the search of the site are to find it.
    """

    language: str
    source_path: str
    url: str
    html: str
    translated: bool
    modified: date | None = None
    title: str = ""
    description: str = ""
    markdown: str = ""
    keywords: tuple[str, ...] = ()
    indexed: bool = True

    @property
    def listed(self) -> bool:
        """Whether the page is named where pages are listed: it has a text of its own, in its own language."""
        return self.translated and self.indexed


@dataclass(frozen=True)
class BuiltSite:
    """All pages of all languages; `languages` stand in the order of the selector, `source` is one of them.

    `feedback` is the address that takes readers' answers, empty where there is none.
    """

    site_url: str
    source: str
    languages: tuple[str, ...]
    pages: tuple[BuiltPage, ...]
    feedback: str = ""

    def __post_init__(self) -> None:
        """Raise PublishError where an address is none that can be used, or two pages would be one."""
        address = urlsplit(self.site_url)
        if address.scheme not in {"http", "https"} or not address.netloc:
            raise PublishError(f"the site's address is not absolute: {self.site_url!r}")
        if self.feedback and not _FEEDBACK.fullmatch(self.feedback):
            message = "needs an address that begins with https:// and has no query, which the policy can't name"
            raise PublishError(f'mkdocs.yml: extra.feedback {message}: "{self.feedback}"')
        if self.source not in self.languages:
            raise PublishError(f"the source language '{self.source}' is none of {', '.join(self.languages)}")
        for page in self.pages:
            if page.language not in self.languages:
                raise PublishError(f"{page.url}: '{page.language}' is none of the site's languages")
        if len(self._by_key) < len(self.pages) or len(self._by_url) < len(self.pages):
            raise PublishError("two pages share one address, or one language and source path")

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], BuiltPage]:
        return {(page.language, page.source_path): page for page in self.pages}

    @cached_property
    def _by_url(self) -> dict[str, BuiltPage]:
        return {page.url: page for page in self.pages}

    @property
    def base_path(self) -> str:
        """Where the site begins on its host: "/" or "/guide/"."""
        return urlsplit(self.absolute("")).path

    def absolute(self, url: str) -> str:
        """Make a site-relative address absolute."""
        base = self.site_url if self.site_url.endswith("/") else f"{self.site_url}/"
        return urljoin(base, f"./{url}") if url else base

    def home(self, language: str) -> str:
        """Give the site-relative address of a language's home: "" for the source language, "fr/" for French."""
        return "" if language == self.source else f"{language}/"

    def page(self, language: str, source_path: str) -> BuiltPage | None:
        """Find a page by what names it in every language."""
        return self._by_key.get((language, source_path))

    def page_at(self, url: str) -> BuiltPage | None:
        """Find a page by its site-relative address."""
        return self._by_url.get(url)

    def in_order(self) -> tuple[BuiltPage, ...]:
        """Give all pages in an order that does not depend on the order of the build."""
        return tuple(sorted(self.pages, key=lambda page: (self.languages.index(page.language), page.url)))

    def alternates(self, page: BuiltPage) -> dict[str, str]:
        """Map each language into which the page is really translated to the absolute address there."""
        others = ((language, self.page(language, page.source_path)) for language in self.languages)
        return {language: self.absolute(other.url) for language, other in others if other and other.translated}

    def x_default(self, page: BuiltPage) -> str | None:
        """Give the absolute address for readers of no language of ours: the source's page, if there is one."""
        return self.alternates(page).get(self.source)
