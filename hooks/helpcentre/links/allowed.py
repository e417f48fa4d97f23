"""Which hosts pages may lead to, and which of theirs only look like those."""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.hosts import host, international
from helpcentre.keeping import kept
from helpcentre.links.named import Named, named
from helpcentre.lookalikes import lookalike
from helpcentre.site import Site


def allowed(site: Site) -> frozenset[str]:
    """Give the hosts of the file of addresses, and the site's own; none where there is no such file."""
    return kept(site, "allowed_hosts", lambda: frozenset(_allowed(site)))


def is_allowed(name: str, site: Site) -> bool:
    """Tell whether the file of addresses has the host, or has it for readers of another language."""
    return international(name) in allowed(site)


def _allowed(site: Site) -> Iterator[str]:
    if site.references:
        for address in (*site.references.values(), site.around.url):
            if name := host(address):
                yield international(name)


def alike(page: Document, site: Site) -> Iterator[tuple[Named, str]]:
    """Give each host of a page that is made to look like a known one (without a list, one of its source), once."""
    known = allowed(site)
    found = site.find(page.path)
    # Where there is a list, what the source's page says is no better than what the translation says.
    if not known and found and (pair := site.pair(found[0].language, page.path.removeprefix(f"{found[0].folder}/"))):
        known |= {international(place.host) for place in named(pair.source)}
    seen = set(known)
    for place in named(page):
        name = international(place.host)
        if name not in seen:
            seen.add(name)
            if likeness := lookalike(place.host, known):
                yield place, likeness
