"""A built page or style sheet loads a picture, script, style sheet or font that isn't there.

## Why

The page looks broken or stops working, and each reader's browser asks for the file in vain.

## Fix

Put the file into the site, or write the path of one that is there; upper and lower case count.

## Example

    site/fr/pay/index.html:9:14: error: img loads "../card.PNG": there is no fr/card.PNG, but "fr/card.png":
    upper and lower case count [built-resource-missing]
"""

from collections.abc import Iterator

from helpcentre.built.leads import is_embedded, missing, nowhere
from helpcentre.built.model import Built, Flaw


def check(built: Built) -> Iterator[Flaw]:
    """Tell every file that is missing: of pages, of style sheets, of manifests."""
    for lead in built.lost:
        if is_embedded(lead.reference) and not lead.climbs:
            yield nowhere(built, lead, f"{lead.reference.tag.partition('-')[0]} loads")
    for entry in built.entries:
        if not entry.file.endswith((".xml", ".rss", ".atom")):
            yield from missing(built, entry, "address")
