"""Two links of a page have the same text and lead to different places.

## Why

Who uses a screen reader hears a list of the page's links, and can't tell the two apart; a reader who has followed the
first takes the second for the same.

## Fix

Say in each link what it leads to: "change your card", "change your bank account".

## Example

    docs/fr/pay.md:9:3: warning: link "modifier" leads to "card.md", in line 5 to "bank.md" [link-text-ambiguous]
"""

import re
from collections.abc import Iterator

from helpcentre.address import is_page
from helpcentre.document import Document, Link
from helpcentre.finding import Severity
from helpcentre.rule import Fault
from helpcentre.site import Site
from helpcentre.words.languages import pair_of

SEVERITY = Severity.WARNING
_WORD = re.compile(r"[^\W\d_]{2}")


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell each link whose text an earlier one has for another target; a number or a sign says nothing anyway.

    Of a translation only pages that its source links to: another is told where it is compared with the source's.
    """
    pair = pair_of(document, site)
    known = {_page(link.target) for link in pair.source.links} if pair else None
    first: dict[str, Link] = {}
    told: set[tuple[str, str]] = set()
    for link in document.links:
        text = " ".join(link.text.split()).casefold()
        if link.image or not link.target or not _WORD.search(text):
            continue
        if known is not None and _page(link.target) not in known:
            continue
        other = first.setdefault(text, link)
        if _place(other.target) != _place(link.target) and (text, _place(link.target)) not in told:
            told.add((text, _place(link.target)))
            message = f'link "{link.text}" leads to "{link.target}", in line {other.line} to "{other.target}"'
            yield Fault(link.line, link.column, message)


def _page(target: str) -> str:
    return _place(target).partition("#")[0]


def _place(target: str) -> str:
    path, mark, fragment = target.strip().partition("#")
    path = re.sub(r"^https?:", "", path).rstrip("/")
    return f"{path.removeprefix('./') if is_page(path) else path}{mark}{fragment}"
