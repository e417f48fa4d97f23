"""A picture lies among the sources, and no page shows it.

## Why

It is published all the same, is kept in step by nobody, and shows what the product looked like long ago. Often the page
that should show it names another one.

## Fix

Remove the file, or show it where it belongs.

## Example

    docs/en/images/invoice-old.png:1:1: warning: no page shows this picture [picture-unused]
"""

import posixpath
from collections.abc import Iterator

from helpcentre.document import Document, Form
from helpcentre.finding import Severity
from helpcentre.links.resolve import Reached, Resolver
from helpcentre.markup import elements
from helpcentre.rule import Fault
from helpcentre.site import Edition, Site

SEVERITY = Severity.WARNING
_PICTURES = (".apng", ".avif", ".bmp", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp")


def check(site: Site) -> Iterator[Fault]:
    """Tell each picture that neither a page of some language nor a template names."""
    if not site.whole:
        return
    shown = {file for edition in site.editions for file in _shown(site, edition)}
    # A translation's picture takes the place of the source's on the same path.
    inner = {name for edition in site.editions for name in edition.files if edition.path(name) in shown}
    for edition, path, name in _files(site):
        is_shown = path in shown or name in inner or posixpath.basename(name) in site.around.mentioned
        if name.lower().endswith(_PICTURES) and not is_shown and not _is_told(site, posixpath.basename(name)):
            yield Fault(1, 1, "no page shows this picture", path=path, language=edition.language)


def _files(site: Site) -> Iterator[tuple[Edition, str, str]]:
    for edition in site.editions:
        yield from ((edition, edition.path(name), name) for name in sorted(edition.files))
    folder = posixpath.dirname(site.source.folder)
    own = {edition.folder for edition in site.editions}
    for name in sorted(site.files):
        path = posixpath.join(folder, name)
        if not any(path.startswith(f"{each}/") for each in own):
            yield site.source, path, name


def _shown(site: Site, edition: Edition) -> Iterator[str]:
    resolver = Resolver(site, edition)
    for name, page in edition.pages.items():
        targets = [(link.target, link.form) for link in page.links]
        targets += [(definition.target, Form.REFERENCE) for definition in page.definitions]
        for target, form in targets:
            reached = resolver.resolve(name, target, form)
            if isinstance(reached, Reached) and reached.file:
                yield reached.file


def _is_told(site: Site, name: str) -> bool:
    """Tell whether a file's name stands in front matter or in attributes of raw HTML, such as `srcset`."""
    pages = (page for edition in site.editions for page in edition.pages.values() if name in page.text)
    words = (word for page in pages for text in _texts(page) for word in text.replace(",", " ").split())
    return any(posixpath.basename(word) == name for word in words)


def _texts(page: Document) -> Iterator[str]:
    yield from (str(value) for value in page.front_matter.data.values())
    for element in elements(page):
        yield from (value.replace("(", " ").replace(")", " ") for value in element.attributes.values())
