"""A link leads to a page or a file that doesn't exist.

## Why

The reader gets an error page. A page that only lacks its translation is not told here, since the site shows it in
the source's language: that is `translation-missing`.

## Fix

Write the path of a page that exists, from the folder of the page where the link stands; upper and lower case count.
The paths are the same in every language.

## Example

    docs/fr/pay.md:9:14: error: link to "factures.md" leads nowhere; did you mean "invoices.md"? [link-broken]
"""

from collections.abc import Iterator

from helpcentre.document import Document, Form, Link
from helpcentre.finding import Fix
from helpcentre.links.resolve import Broken, Resolver
from helpcentre.rule import Fault
from helpcentre.site import Site


def check(site: Site) -> Iterator[Fault]:
    """Tell every link and image inside the site that reaches nothing, and every definition of one."""
    for edition in site.editions:
        resolver = Resolver(site, edition)
        for name, page in edition.pages.items():
            for link in page.links:
                if link.form is not Form.REFERENCE:
                    yield from _told(resolver.resolve(name, link.target, link.form), link, page)
            for definition in page.definitions:
                link = Link(Form.REFERENCE, "", definition.target, definition.at, definition.target_at)
                yield from _told(resolver.resolve(name, definition.target), link, page)


def _told(resolution: object, link: Link, page: Document) -> Iterator[Fault]:
    if not isinstance(resolution, Broken):
        return
    meant = resolution.suggestion
    case = meant is not None and meant.lower() == resolution.path.lower()
    at = link.target_at
    length = len(resolution.path)
    yield Fault(
        line=link.line,
        column=link.column,
        message=f'{"image" if link.image else "link to"} "{resolution.path}" leads nowhere'
        + (f'; did you mean "{meant}"?' if meant else ""),
        path=page.path,
        fix=Fix(at.line, at.column, at.line, at.column + length, meant) if case and meant and at else None,
    )
