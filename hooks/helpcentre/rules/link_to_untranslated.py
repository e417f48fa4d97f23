"""A link of the translation leads to a page that exists only in the source's language.

Where `translation-missing` tells of the page itself, the links to it aren't told besides.

## Why

The reader follows a link in his language and lands on a page in another one.

## Fix

Translate the page, or tell the reader in the text of the link which language it is in.

## Example

    docs/fr/pay.md:9:3: warning: link "résilier" leads to "cancel.md", which exists only in "en"
    [link-to-untranslated]
"""

from collections.abc import Iterator

from helpcentre.document import Form
from helpcentre.finding import Severity
from helpcentre.links.resolve import Reached, Resolver
from helpcentre.rule import Fault
from helpcentre.site import Edition, Site

SEVERITY = Severity.WARNING
# Where a translation is under way, every page would have some; a site that is translated whole switches it on.
ON = False


def check(site: Site) -> Iterator[Fault]:
    """Tell every link to a page that the source stands in for."""
    for edition in site.translations:
        yield from _of(site, edition)


def _of(site: Site, edition: Edition) -> Iterator[Fault]:
    resolver = Resolver(site, edition)
    for name, page in edition.pages.items():
        for link in page.links:
            reached = resolver.resolve(name, link.target, link.form if link.form is Form.HTML else Form.INLINE)
            if not isinstance(reached, Reached) or reached.document is None:
                continue
            if reached.edition is site.source and reached.name not in edition.pages:
                only = f'"{reached.name}", which exists only in "{site.source.language}"'
                message = f'link "{link.text or link.target}" leads to {only}'
                place = reached.document.place(1)
                cause = "translation-missing"
                yield Fault(link.line, link.column, message, place, path=page.path, follows_from=cause)
