"""One build of the site in all its languages: the one place that knows how MkDocs and static-i18n go about it.

MkDocs builds the first language; inside that build's last event static-i18n builds each other language, in the same
process and with the same configuration object. So every event comes once a language, and only `finish` comes once.
"""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from helpcentre.history import last_changed
from helpcentre.staging import Staging
from mkdocs_adapter.context import Context, Language
from mkdocs_adapter.describing import describe
from mkdocs_adapter.links import BuiltFolder
from mkdocs_adapter.outdated import outdated_sections, with_notices
from mkdocs_adapter.preparing import findings_of, make_chrome, read_pictures, read_sources
from mkdocs_adapter.publishing import Made, publish
from mkdocs_adapter.rendered import Rendered, source_path
from mkdocs_adapter.styles import add_styles, join_styles
from mkdocs_adapter.telling import TellOnce, told_so_far
from mkdocs_adapter.timings import Timings
from mkdocs_adapter.together import keep_together
from mkdocs_adapter.whole import PATH as WHOLE_GUIDE
from mkdocs_adapter.whole import add_whole_guide, fill_whole_guide

log = logging.getLogger("mkdocs.helpcentre")  # below mkdocs, so that its strict mode counts what is told


class Build:
    """From the first language's configuration to the finished site."""

    def __init__(self, config: MkDocsConfig, *, serving: bool) -> None:
        """Take over from MkDocs.

        `site_dir` becomes a folder beside the real one, which it replaces at the end; a preview is built where
        MkDocs wants it. Raises Abort where the site's own data can't be read.
        """
        self._timings = Timings()
        self._i18n: Any = config.plugins["i18n"]  # has no types
        self._strict = config.strict
        with self._timings.of("check"):
            self._sources = read_sources(config, self._languages())
        self._chrome = make_chrome(config, self._languages(), self._sources)
        self._pictures = read_pictures(config, self._sources)
        self._dates = last_changed(Path(config.docs_dir))
        self._styles = join_styles(config)
        self._navigation: Navigation | None = None
        self._rendered = Rendered()
        self._clean_directory = utils.clean_directory
        self._tell_once = TellOnce()
        self._staging = None if serving else Staging(Path(config.site_dir))
        if self._staging:
            self._staging.clear()
            config.site_dir = str(self._staging.folder)

    def _languages(self) -> tuple[Language, ...]:
        return tuple(
            Language(each.locale, each.name, "" if each.default else f"{each.locale}/")
            for each in self._i18n.config.languages
            if each.build
        )

    @property
    def _language(self) -> Language:
        """The language whose events are coming now."""
        current: str = self._i18n.current_language
        return next(each for each in self._chrome.languages if each.language == current)

    @property
    def is_first_language(self) -> bool:
        """Whether this is the build that the others happen in."""
        return self._i18n.building is False

    def begin_language(self, config: MkDocsConfig) -> None:
        """Make the theme speak the language."""
        config.theme["language"] = self._language.language
        config.theme.static_templates.discard("sitemap.xml")  # ours is written at the end, for all languages

    def check_sources(self) -> None:
        """Tell every finding of every language; in strict mode stop before the last good site is touched.

        Raises Abort.
        """
        with self._timings.of("check"):
            findings = findings_of(self._sources)
        for level, message in findings:
            log.log(level, message)
        if findings and self._strict:
            raise Abort(f"{len(findings)} faults in the sources: nothing was built, and the last site stands")

    def with_addresses(self, markdown: str, page: Page) -> str:
        """Append the definitions that references of every page may name: outside addresses, and pictures."""
        pictures = self._pictures.paths(self._language_of_text(page).home)
        addresses = {**self._chrome.addresses, **{name: self._chrome.absolute(path) for name, path in pictures.items()}}
        definitions = (f"[{name}]: <{url}>" for name, url in addresses.items())
        return "\n".join((markdown, "", *definitions, ""))

    def with_pictures(self, html: str, page: Page) -> str:
        """Draw the pictures that the page names, and tell of one that can't be drawn; keep together what is one."""
        html = keep_together(html, self._sources.site.lexicon.names)
        language = self._language_of_text(page)
        paths = {self._chrome.absolute(path): path for path in self._pictures.paths(language.home).values()}
        with self._timings.of("pictures"):
            html, strays = self._pictures.place(html, language.language, paths)
        if self._language == language:  # a page that stands in for its translations was told of already
            for name in strays:
                message = 'docs/%s: picture "%s" stands in a line of text: give it a paragraph of its own'
                log.error(message, page.file.src_uri, name)
        return html

    def _language_of_text(self, page: Page) -> Language:
        """The language in which the page is shown: the source's, where it isn't translated."""
        is_translated = self._language.language in self._sources.translated(source_path(page))
        return self._language if is_translated else self._chrome.source

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add what no file holds: pages of the language, and the styles."""
        add_whole_guide(files, config, self._language)
        add_styles(files, config, self._styles)

    def begin_navigation(self, navigation: Navigation) -> None:
        """Keep the navigation until its pages are read."""
        self._navigation = navigation

    def title_sections(self) -> None:
        """Give each section of the navigation the title of its index page, which is in this language."""
        for item in self._navigation.items if self._navigation else ():
            first = item.children[0] if isinstance(item, Section) and item.children else None
            if isinstance(first, Page) and first.is_index and first.title:
                item.title = str(first.title)

    def fill_pages(self, files: Files) -> None:
        """Make the pages that are made from all others of the language, which are rendered by now."""
        assert self._navigation is not None, "begin_navigation comes first"
        language = self._language
        fill_whole_guide(files, self._navigation, language, self._chrome.words[language.language])
        days = (day for path, day in self._dates.items() if path.startswith(f"{language.language}/"))
        if youngest := max(days, default=None):
            self._dates[f"{language.home}{WHOLE_GUIDE}"] = youngest

    def with_notices(self, html: str, page: Page) -> str:
        """Say below each heading whose section translates an older text that it does."""
        language = self._language
        ids = outdated_sections(self._sources, language.language, source_path(page))
        return with_notices(html, page, ids, language, self._chrome)

    def template_context(self) -> Context:
        """What a template that is no page may know."""
        return self._chrome.for_template(self._language)

    def page_context(self, page: Page) -> Context:
        """What a page's template may know."""
        context = self._chrome.for_page(self._language, page.url, self._translated(page))
        modified = self._dates.get(page.file.src_uri)
        return replace(context, about=describe(page, self._language, self._chrome, modified))

    def keep_not_found(self, html: str) -> None:
        """Keep the language's 404 page: MkDocs writes them all to one file."""
        self._rendered.keep_not_found(self._language.language, html)

    def keep_page(self, page: Page, html: str) -> None:
        """Keep the page as it was rendered."""
        language = self._language.language
        self._rendered.keep(language, page, html, translated=language in self._translated(page))

    def _translated(self, page: Page) -> frozenset[str]:
        """Which languages have the page; one that is made is there in all of them."""
        if page.file.generated_by:
            return frozenset(each.language for each in self._chrome.languages)
        return self._sources.translated(source_path(page))

    def before_other_languages(self, config: MkDocsConfig) -> None:
        """Let no language's warnings stop the languages after it: MkDocs counts them all in the first one's build."""
        config.strict = False

    def finish(self, config: MkDocsConfig) -> None:
        """Write what concerns all languages, then put the site in the place of the last one, if all is well.

        Raises Abort where a page can't be published as it was built.
        """
        config.strict = self._strict
        made = Made(self._chrome, self._sources, self._rendered, self._pictures, self._dates, self._styles)
        publish(config, made, self._timings, staged=self._staging is not None)
        if not self._is_lost():
            with self._timings.of("links"):
                for level, message in self._sources.findings_of_built(self._built(config)):
                    log.log(level, message)
        if self._staging and not self._is_lost():
            self._staging.put_in_place()
        self._clean_up()
        self._timings.write()

    def _is_lost(self) -> bool:
        """Whether MkDocs has told something, for which a strict build isn't published."""
        return self._strict and told_so_far()

    def _built(self, config: MkDocsConfig) -> BuiltFolder:
        folder = Path(config.site_dir)
        homes = tuple(each.home for each in self._chrome.languages)
        shown = self._staging.target if self._staging else folder
        return BuiltFolder(folder, shown, self._chrome.site_url, self._rendered.origins(), homes)

    def abandon(self) -> None:
        """Leave nothing half done behind after an error, in MkDocs or out of it; may be called more than once."""
        utils.clean_directory = self._clean_directory  # static-i18n puts its own there while it builds
        self._i18n.building = False
        self._clean_up()

    def _clean_up(self) -> None:
        self._tell_once.stop()
        if self._staging:
            self._staging.clear()
