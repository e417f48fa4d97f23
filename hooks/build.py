"""MkDocs events of the help centre. Each one hands over to the build that is under way."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_adapter.building import Build
from mkdocs_adapter.titles import restore_titles

# static-i18n works at -100 (at 50 for contexts), so that what is to see its work comes at -150.
AFTER_I18N = -150
BEFORE_I18N = -50

_serving = False
_build: Build | None = None


def _current() -> Build:
    assert _build is not None, "on_config comes before every other event"
    return _build


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a preview, which shows the site whatever is found."""
    global _serving  # noqa: PLW0603 - MkDocs tells this once a process, before there is a build
    _serving = command == "serve"


@event_priority(AFTER_I18N)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Begin the build with its first language; begin each further language in it."""
    global _build  # noqa: PLW0603 - a hook's module outlives the builds that `mkdocs serve` makes
    if not config.plugins["i18n"].building:  # type: ignore[attr-defined]
        _build = Build(config, serving=_serving)
    _current().begin_language(config)
    return config


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Check the sources of all languages, once, before anything is written."""
    if _current().is_first_language:
        _current().check_sources()


@event_priority(AFTER_I18N)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the pages and styles that no file holds."""
    _current().add_files(files, config)
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the navigation: its sections get their titles once the pages are read."""
    _current().begin_navigation(nav)
    return nav


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Append the definitions of the outside addresses and of the pictures."""
    return _current().with_addresses(markdown, page)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page its titles, pictures and notices of outdated text; keep together what shall stay on one line."""
    restore_titles(page, html)
    return _current().with_notices(_current().with_pictures(html, page), page)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Title each section as its index page is titled in this language, and make the pages made from all others."""
    _current().title_sections()
    _current().fill_pages(files)
    return env


@event_priority(AFTER_I18N)
def on_page_context(context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Hand the page's languages, words and addresses to its template."""
    context["hc"] = _current().page_context(page)  # type: ignore[typeddict-unknown-key]
    return context


@event_priority(AFTER_I18N)
def on_template_context(context: TemplateContext, *, template_name: str, config: MkDocsConfig) -> TemplateContext:
    """Hand the language's words and addresses to a template that is no page."""
    context["hc"] = _current().template_context()  # type: ignore[typeddict-unknown-key]
    return context


@event_priority(AFTER_I18N)
def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Keep each language's 404 page: MkDocs writes them all to one file."""
    if template_name == "404.html":
        _current().keep_not_found(output_content)
    return output_content


@event_priority(AFTER_I18N)
def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Keep the page as it is published."""
    _current().keep_page(page, output)
    return output


@event_priority(BEFORE_I18N)
def _before_other_languages(*, config: MkDocsConfig) -> None:
    if _current().is_first_language:
        _current().before_other_languages(config)


@event_priority(AFTER_I18N)
def _after_all_languages(*, config: MkDocsConfig) -> None:
    if not config.plugins["i18n"].building:  # type: ignore[attr-defined]
        _current().finish(config)


# Inside its own on_post_build of the first language, static-i18n builds all the others. CombinedEvent's type speaks
# of methods; a hook's events are functions.
on_post_build = CombinedEvent(_before_other_languages, _after_all_languages)  # type: ignore[arg-type]


def on_build_error(*, error: Exception) -> None:
    """Leave nothing half done behind."""
    if _build is not None:
        _build.abandon()
