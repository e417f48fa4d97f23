"""Pages at old addresses, which send their readers on; they work on any host, at any path."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from helpcentre.address import url
from helpcentre.publish.site import BuiltPage, BuiltSite, PublishError

# The same on every page, so that the policy needs one hash: a reader with an old address keeps its section.
_SCRIPT = """\
var to = document.links[0];
to.search = location.search;
if (location.hash) to.hash = location.hash;
location.replace(to.href);"""

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
{icon}<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
</head>
<body>
<h1>{title}</h1>
<p><a href="{target}"{link_language}>{name}</a></p>
<script>
{script}
</script>
</body>
</html>
"""


@dataclass(frozen=True)
class Moved:
    """Where pages went, by source path and the same in every language, and what a page of each language says of it.

    `icon` is the path of the site's icon; a page that names none makes browsers ask the host for one.
    """

    pages: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    icon: str = ""


@dataclass(frozen=True)
class Redirect:
    """An old address and the page that took its place, in a language; addresses are relative to the site's root."""

    language: str
    old: str
    page: BuiltPage
    section: str

    @property
    def new(self) -> str:
        """The new address, with its section."""
        return quote(self.page.url) + (f"#{quote(self.section)}" if self.section else "")


def redirects(site: BuiltSite, moved: Moved) -> list[Redirect]:
    """Give the redirects of every language; a page that a language lacks is the source's.

    Raises PublishError where a page is to be sent to one that isn't there.
    """
    return [each for language in site.languages for each in _of_language(site, moved, language)]


def _of_language(site: BuiltSite, moved: Moved, language: str) -> Iterator[Redirect]:
    for old, new in sorted(moved.pages.items()):
        path, _, section = new.partition("#")
        page = site.page(language, path) or site.page(site.source, path)
        if page is None:
            raise PublishError(f"{old} was moved to {path}, which is no page")
        yield Redirect(language, f"{site.home(language)}{url(old)}/", page, section)


def moved_pages(site: BuiltSite, moved: Moved) -> dict[str, str]:
    """Map the path of the file at each old address to its HTML."""
    return {f"{each.old}index.html": _page(site, each, moved) for each in redirects(site, moved)}


def _page(site: BuiltSite, redirect: Redirect, moved: Moved) -> str:
    page = redirect.page
    original = page if page.translated else site.page(site.source, page.source_path) or page
    shown = page.language if page.translated else site.source
    return _PAGE.format(
        language=redirect.language,
        title=escape(moved.titles[redirect.language]),
        canonical=escape(site.absolute(quote(original.url))),
        icon=_icon(moved.icon, redirect.old) if moved.icon else "",
        target=escape(_relative(redirect.new, redirect.old)),
        link_language="" if shown == redirect.language else f' lang="{shown}"',
        name=escape(page.title or page.url),
        script=_SCRIPT,
    )


def _icon(path: str, folder: str) -> str:
    return f'<link rel="icon" href="{escape(posixpath.relpath(quote(path), folder))}">\n'


def _relative(address: str, folder: str) -> str:
    """Give an address as a page in `folder` writes it, both relative to the site's root."""
    path, mark, section = address.partition("#")
    return posixpath.relpath(path or ".", folder).removesuffix("/") + f"/{mark}{section}"
