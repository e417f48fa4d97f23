"""The sitemap: every page in every language into which it is translated, each with its counterparts."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from helpcentre.publish.site import BuiltPage, BuiltSite

_OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(site: BuiltSite) -> str:
    """Make sitemap.xml; a page that stands in for a missing translation is not in it."""
    entries = (_entry(site, page) for page in site.in_order() if page.listed)
    return f"{_OPENING}{''.join(entries)}</urlset>\n"


def _entry(site: BuiltSite, page: BuiltPage) -> str:
    return "".join(f"{line}\n" for line in ("  <url>", *_lines(site, page), "  </url>"))


def _lines(site: BuiltSite, page: BuiltPage) -> Iterator[str]:
    yield f"    <loc>{escape(site.absolute(page.url))}</loc>"
    if page.modified:
        yield f"    <lastmod>{page.modified.isoformat()}</lastmod>"
    for language, url in site.alternates(page).items():
        yield _link(language, url)
    if default := site.x_default(page):
        yield _link("x-default", default)


def _link(language: str, url: str) -> str:
    return f'    <xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(url)}/>'
