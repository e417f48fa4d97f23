"""What a template of the theme may know of its language and of the page's other languages, as `hc`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from mkdocs.utils import get_relative_url

Words = Mapping[str, Any]


@dataclass(frozen=True)
class Language:
    """A language of the site; `home` is the site-relative address of its first page."""

    language: str
    name: str
    home: str


@dataclass(frozen=True)
class Alternate:
    """A page in one language, which shows the source's text where `translated` is false."""

    language: str
    name: str
    url: str
    absolute: str
    translated: bool
    current: bool


@dataclass(frozen=True)
class PageAddresses:
    """A page's versions, in the order of the selector, and the addresses that stand for it in searches."""

    alternates: tuple[Alternate, ...]
    canonical: str
    x_default: str
    fallback: bool


@dataclass(frozen=True)
class Description:
    """A page's title as text, JSON-LD, locale as Open Graph writes it, last change as ISO and in words, its card."""

    title: str
    structured: str
    og_locale: str
    modified: str
    modified_in_words: str
    card: str


@dataclass(frozen=True)
class Context:
    """What `hc` holds; addresses of pages are relative to the site, `root` leads to the language's home.

    `misses` is where searches without hits are counted, if anywhere.
    """

    language: str
    home: str
    root: str
    search: str
    words: Words
    languages: tuple[Language, ...]
    all_words: Mapping[str, Words]
    addresses: Mapping[str, str]
    misses: str = ""
    page: PageAddresses | None = None
    about: Description | None = None

    def __getattr__(self, name: str) -> Any:
        """Answer for the page's part too: `hc.canonical` is `hc.page.canonical`, and nothing where there is no page."""
        if name.startswith("_") or self.page is None:
            raise AttributeError(name)
        return getattr(self.page, name)


@dataclass(frozen=True)
class Chrome:
    """What is the same on every page of the site, and the making of contexts from it."""

    site_url: str
    source: Language
    languages: tuple[Language, ...]
    words: Mapping[str, Words]
    addresses: Mapping[str, str]
    misses: str = ""
    feedback: str = ""
    icon: str = ""

    def for_template(self, language: Language) -> Context:
        """Make the context of a template that is no page: served from anywhere, it needs an absolute root."""
        return self._context(language, urlsplit(self.site_url).path + language.home)

    def for_page(self, language: Language, url: str, translated: frozenset[str]) -> Context:
        """Make the context of the page at the site-relative `url`, which is translated into these languages."""
        root = get_relative_url(language.home, url).rstrip("/") + "/"
        return self._context(language, root, self._page_addresses(language, url, translated))

    def _context(self, language: Language, root: str, page: PageAddresses | None = None) -> Context:
        return Context(
            language=language.language,
            home=language.home,
            root=root,
            search=f"{language.home}search/",
            words=self.words[language.language],
            languages=self.languages,
            all_words=self.words,
            addresses=self.addresses,
            misses=self.misses,
            page=page,
        )

    def _page_addresses(self, language: Language, url: str, translated: frozenset[str]) -> PageAddresses:
        path = url.removeprefix(language.home)
        fallback = language.language not in translated
        return PageAddresses(
            alternates=tuple(self._alternate(each, path, language, translated) for each in self.languages),
            canonical=self.absolute((self.source if fallback else language).home + path),
            x_default=self.absolute(self.source.home + path),
            fallback=fallback,
        )

    def _alternate(self, other: Language, path: str, current: Language, translated: frozenset[str]) -> Alternate:
        url = other.home + path
        return Alternate(
            language=other.language,
            name=other.name,
            url=url,
            absolute=self.absolute(url),
            translated=other.language in translated,
            current=other == current,
        )

    def absolute(self, url: str) -> str:
        """Make a site-relative address one that search engines take."""
        return urljoin(self.site_url, url)
