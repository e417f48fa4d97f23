"""What the languages leave behind as they are built, each under its language and its path within any language."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from html import unescape

from mkdocs.structure.pages import Page

from helpcentre.publish import Moved, artifacts
from helpcentre.publish.site import BuiltPage, BuiltSite
from helpcentre.search.index import SearchFiles, search_files
from helpcentre.search.synonyms import Synonyms
from mkdocs_adapter.context import Chrome


def source_path(page: Page) -> str:
    """Return the page's path within its language's folder, which is the same in every language."""
    path: str = page.file.norm_src_uri  # type: ignore[attr-defined]  # static-i18n adds it
    return path


class Rendered:
    """The pages of all languages as they were rendered."""

    def __init__(self) -> None:
        """Begin with none."""
        self._pages: dict[tuple[str, str], BuiltPage] = {}
        self._files: dict[tuple[str, str], str] = {}
        self._not_found: dict[str, str] = {}

    def keep(self, language: str, page: Page, html: str, *, translated: bool) -> None:
        """Keep a page, which shows the source's text where it isn't `translated`."""
        key = language, source_path(page)
        keywords = page.meta.get("keywords") or ()
        self._pages[key] = BuiltPage(
            *key,
            page.url,
            html,
            translated,
            title=unescape(str(page.title)),
            description=str(page.meta.get("description", "")),
            markdown=page.markdown or "",
            indexed=page.meta.get("robots") != "noindex",
            keywords=tuple(map(str, [keywords] if isinstance(keywords, str) else keywords)),
        )
        self._files[key] = page.file.src_uri

    def keep_not_found(self, language: str, html: str) -> None:
        """Keep the language's 404 page."""
        self._not_found[language] = html

    def documents(self) -> Iterator[str]:
        """Give the HTML of all pages, those of the 404 pages too."""
        yield from (page.html for page in self._pages.values())
        yield from self._not_found.values()

    def change(self, changed: Callable[[str], str]) -> dict[str, str]:
        """Change the HTML of all pages; map the path of each in the site to it."""
        self._not_found = {language: changed(html) for language, html in self._not_found.items()}
        self._pages = {key: replace(page, html=changed(page.html)) for key, page in self._pages.items()}
        return {_file(page): page.html for page in self._pages.values()}

    def origins(self) -> dict[str, str]:
        """Map each page, by its path in the site, to its source, by its path below the folder of sources."""
        return {_file(page): self._files[key] for key, page in self._pages.items()}

    @property
    def pages(self) -> tuple[BuiltPage, ...]:
        """All pages of all languages."""
        return tuple(self._pages.values())

    def artifacts(self, chrome: Chrome, dates: Mapping[str, date], moved: Mapping[str, str]) -> dict[str, bytes]:
        """Make the files that concern all languages.

        `dates` are those of the sources, by path below `docs/`; `moved` maps old paths to new ones, in any language.
        Raises PublishError where a page can't be published as it was built.
        """
        titles = {language: words["moved"]["title"] for language, words in chrome.words.items()}
        return artifacts(self._site(chrome, dates), self._not_found, Moved(moved, titles, chrome.icon))

    def search_files(self, chrome: Chrome, synonyms: Mapping[str, Synonyms]) -> SearchFiles:
        """Make the files that a search loads."""
        return search_files(self._site(chrome, {}), synonyms)

    def _site(self, chrome: Chrome, dates: Mapping[str, date]) -> BuiltSite:
        return BuiltSite(
            site_url=chrome.site_url,
            source=chrome.source.language,
            feedback=chrome.feedback,
            languages=tuple(each.language for each in chrome.languages),
            pages=tuple(replace(page, modified=dates.get(self._files[key])) for key, page in self._pages.items()),
        )


def _file(page: BuiltPage) -> str:
    return f"{page.url}index.html" if page.url.endswith("/") or not page.url else page.url
