"""The whole guide on one page, which is in no folder: made in each language once its pages are rendered."""

from collections.abc import Iterator
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from helpcentre.publish.whole import Chapter, chapter_id, whole_guide
from mkdocs_adapter.context import Language, Words

PATH = "whole-guide.md"


def add_whole_guide(files: Files, config: MkDocsConfig, language: Language) -> None:
    """Add the page to the files of a language, empty as yet; the navigation doesn't name it."""
    file = File.generated(config, f"{language.home}{PATH}", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    marks = {"norm_src_uri": PATH, "locale": language.language, "locale_alternate_of": language.language}
    for name, value in {**marks, "localization": language.language, "alternates": {}}.items():
        setattr(file, name, value)  # what static-i18n gives its own
    files.append(file)


def fill_whole_guide(files: Files, navigation: Navigation, language: Language, words: Words) -> None:
    """Put the pages of the navigation into the one page, in its order, each section below its part."""
    file = files.get_file_from_path(f"{language.home}{PATH}")
    page = file.page if file else None
    assert page is not None, "add_whole_guide comes first, and MkDocs makes the page"
    page.title = escape(words["whole"]["title"], quote=False)
    page.meta = {"description": words["whole"]["description"], "robots": "noindex"}
    page.content = whole_guide(list(_chapters(navigation, language)), page.url)
    page.toc = TableOfContents([_entry(item, 2) for item in navigation.items if _page(item)])


def _page(item: object) -> Page | None:
    first = item.children[0] if isinstance(item, Section) and item.children else item
    return first if isinstance(first, Page) else None


def _chapters(navigation: Navigation, language: Language) -> Iterator[Chapter]:
    for number, item in enumerate(navigation.items):
        for place, page in enumerate(_pages(item)):
            yield _chapter(page, min(number, 1) + min(place, 1), language)


def _pages(item: object) -> Iterator[Page]:
    if isinstance(item, Page):
        yield item
    elif isinstance(item, Section):
        for child in item.children:
            yield from _pages(child)


def _chapter(page: Page, depth: int, language: Language) -> Chapter:
    path: str = page.file.norm_src_uri  # type: ignore[attr-defined]  # static-i18n adds it
    locale: str = page.file.locale  # type: ignore[attr-defined]
    other = locale if locale != language.language else ""
    return Chapter(path, page.url, page.content or "", depth, other)


def _entry(item: object, level: int) -> AnchorLink:
    page = _page(item)
    assert page is not None
    path: str = page.file.norm_src_uri  # type: ignore[attr-defined]
    entry = AnchorLink(str(page.title), chapter_id(path), level)
    entry.children = [_entry(child, level + 1) for child in item.children[1:]] if isinstance(item, Section) else []
    return entry
