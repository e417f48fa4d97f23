"""A path in a built page leaves the site, or lacks the folder that the site lies in.

## Why

A site at `https://host/guide/` owns what is below `/guide/` only: `/pay/` leads to another site, and so does one `../`
too many. On the author's own machine, where the site is at the root, it works.

## Fix

Write the path from the page where the link stands (`../pay/`); templates have `url` filters for that.

## Example

    site/fr/pay/index.html:9:14: error: "/invoices/" leads out of the site, which lies at /guide/; write
    "/guide/invoices/" [built-link-outside]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw, Lead


def check(built: Built) -> Iterator[Flaw]:
    """Tell what climbs above the root, and rooted paths that the site has below its own folder."""
    for lead in built.lost:
        if lead.climbs and (fault := _fault(built, lead)):
            page, (value, tag, attribute) = lead.file, lead.reference
            yield Flaw(page, fault, value, tag, attribute, target=lead.path)


def _fault(built: Built, lead: Lead) -> str | None:
    value = lead.reference.value
    if not value.startswith("/"):
        return f'"{value}" climbs out of the site, above its first page'
    if built.host.file(lead.path) is None:
        return None  # the host may have other sites
    return f'"{value}" leads out of the site, which lies at {built.host.base}; write "{built.host.base}{value[1:]}"'
