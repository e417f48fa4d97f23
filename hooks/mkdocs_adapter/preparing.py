"""What a build needs before its first page; what is wrong with it raises Abort, which MkDocs tells in one line."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from helpcentre.errors import InputError
from mkdocs_adapter.context import Chrome, Language
from mkdocs_adapter.misses import misses_address
from mkdocs_adapter.pictures import Pictures, read_icons
from mkdocs_adapter.sources import Sources


def read_sources(config: MkDocsConfig, languages: tuple[Language, ...]) -> Sources:
    """Read what the site is made of, and what is known of it."""
    try:
        return Sources.read(Path(config.config_file_path).resolve().parent, [each.language for each in languages])
    except InputError as error:
        raise Abort(str(error)) from error


def findings_of(sources: Sources) -> list[tuple[int, str]]:
    """Give what there is to say of the sources, with the level of a log at which it is said."""
    try:
        return list(sources.findings())
    except InputError as error:
        raise Abort(str(error)) from error


def read_pictures(config: MkDocsConfig, sources: Sources) -> Pictures:
    """Read the templates of pictures and the icons in them."""
    try:
        return Pictures(sources.gallery, read_icons(sources.gallery, config.theme.dirs))
    except InputError as error:
        raise Abort(str(error)) from error


def make_chrome(config: MkDocsConfig, languages: tuple[Language, ...], sources: Sources) -> Chrome:
    """Gather what is the same on every page."""
    if not config.site_url:
        raise Abort("mkdocs.yml: site_url is missing: search engines and the 404 pages need the site's address")
    source = next(each for each in languages if not each.home)
    asked = misses_address(config.extra), config.extra.get("feedback") or "", config.theme.get("favicon") or ""
    return Chrome(config.site_url, source, languages, sources.words, sources.addresses, *asked)
