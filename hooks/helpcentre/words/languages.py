"""Which language a page is in."""

from helpcentre.document import Document
from helpcentre.site import Pair, Site


def language_of(document: Document, site: Site) -> str:
    """Give the code of a page's language; the source's for a page that the site doesn't know."""
    found = site.find(document.path)
    return (found[0] if found else site.source).language


def pair_of(document: Document, site: Site) -> Pair | None:
    """Give a translation with its source; None for a page of the source, or one that translates nothing."""
    found = site.find(document.path)
    if not found or found[0] is site.source:
        return None
    edition, _ = found
    prefix = f"{edition.folder}/" if edition.folder else ""
    return site.pair(edition.language, document.path.removeprefix(prefix))
