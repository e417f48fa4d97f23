"""A link of the translation leads to a page of another language.

Absolute paths count too, where the site has a folder for each language and other links use it: `/fr/pay/` is the
French page, `/pay/` the source's.

## Why

The reader is thrown out of their language, and every link from there on stays in the other one.

## Fix

Link to the page of the reader's own language: the path that the source's link has, from the same folder.

## Example

    docs/fr/pay.md:7:6: error: link "[résilier](../en/cancel.md)" leads to "en", the one in docs/en/pay.md:7 to
    "cancel.md" [link-to-other-language]
"""

from collections.abc import Iterator

from helpcentre.finding import Fix
from helpcentre.inline.linking import LinkFault, Wrong, link_faults
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every such link that isn't one in the source too."""
    edition = site.find(pair.translation.path)
    for fault in link_faults(pair, site):
        if fault.wrong is Wrong.LANGUAGE and edition:
            yield _told(fault, edition[0].language)


def _told(fault: LinkFault, language: str) -> Fault:
    ours, theirs = fault.difference.source, fault.difference.translation
    assert ours, "both links are there"
    assert theirs, "both links are there"
    place = theirs.place
    message = f'link {theirs.quoted} leads out of "{language}", to pages of another language'
    right = f"/{language}{ours.value}" if ours.value.startswith("/") else ours.value
    if "#" not in right:
        message = f'{message}; write "{right}"'
    at = theirs.link.target_at if theirs.link else None
    fix = None
    if at and at.line == at.end_line and "#" not in right and not right.startswith("/"):
        fix = Fix(at.line, at.column, at.end_line, at.end_column, right)
    return Fault(place.line, place.column, message, ours.place, fix)
