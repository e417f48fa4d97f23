"""A link leads to another page or address than the link that it translates.

Inside the site the page counts, however it is written, and its language: a link of the French page reaches the French
page. Outside, the same page in another language is lawful where a language is named (`fr.wikipedia.org` for
`en.wikipedia.org`, `/fr/` for `/en/`, another title there), and so is a title of several words in the same folder.
Another page of the same host, an unencrypted address, or one that is nearly the same, is not. A host that the source
doesn't name is told by `host-added`.

## Why

The reader lands on a page that says something else. Nothing shows it: the link works.

## Fix

Write the target that the source's link has. Two links that have exchanged their targets are told once; both go back.

## Example

    docs/fr/pay.md:7:6: error: link "[résilier](pay.md)" leads to "pay.md", the one in docs/en/pay.md:7 to "cancel.md"
    [link-target-differs]
"""

from collections.abc import Iterator

from helpcentre.finding import Fix
from helpcentre.inline.linking import Wrong, link_faults
from helpcentre.inline.model import Thing
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every link with another target, at the link."""
    for fault in link_faults(pair, site):
        ours, theirs = fault.difference.source, fault.difference.translation
        if fault.wrong is Wrong.TARGET and ours and theirs:
            message = f"link {theirs.quoted} leads {_to(theirs)}, the one in {ours.place} {_to(ours)}"
            other = fault.difference.exchanged
            if other:
                message = f"{message}; it has changed targets with the link in line {other.place.line}"
            place = theirs.place
            fix = None if other else _fix(ours, theirs)
            yield Fault(place.line, place.column, message, ours.place, fix, follows_from=fault.cause)


def _to(thing: Thing) -> str:
    return f'to "{thing.value}"' if thing.value else "nowhere"


def _fix(ours: Thing, theirs: Thing) -> Fix | None:
    # Paths and ids are the same in every language; a bare fragment may reach another section here.
    at = theirs.link.target_at if theirs.link else None
    if at is None or at.line != at.end_line or "#" in ours.value or ours.value.startswith("/"):
        return None
    return Fix(at.line, at.column, at.end_line, at.end_column, ours.value)
