"""A link reaches another section than the link that it translates.

Sections are compared, not ids: `#etapes` and `#steps` are the same when the one heading translates the other. An id
that doesn't exist is told by `anchor-broken`.

## Why

The reader lands at the wrong place of the right page, and reads something that doesn't answer the question.

## Fix

Write the id of the section that translates the one which the source's link reaches; the message names it.

## Example

    docs/fr/pay.md:7:6: error: link "[les étapes](#before)" reaches "#before", the one in docs/en/pay.md:7 "#steps",
    which is "#steps" here [anchor-differs]
"""

from collections.abc import Iterator

from helpcentre.finding import Fix
from helpcentre.inline.linking import LinkFault, Wrong, link_faults
from helpcentre.inline.model import Thing
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every link to another section of the same page, at the link."""
    for fault in link_faults(pair, site):
        if fault.wrong is Wrong.SECTION:
            yield _told(fault)


def _told(fault: LinkFault) -> Fault:
    ours, theirs, other = fault.difference.source, fault.difference.translation, fault.difference.exchanged
    assert ours, "both links are there"
    assert theirs, "both links are there"
    message = f"link {theirs.quoted} reaches {_named(theirs)}, the one in {ours.place} {_named(ours)}"
    if other:
        message = f"{message}; it has changed targets with the link in line {other.place.line}"
    elif fault.section and f"#{fault.section}" != _named(ours).strip('"'):
        message = f'{message}, which is "#{fault.section}" here'
    place = theirs.place
    fix = None if other else _fix(theirs, fault.section)
    return Fault(place.line, place.column, message, ours.place, fix, follows_from=fault.cause)


def _named(thing: Thing) -> str:
    _, mark, fragment = thing.value.partition("#")
    return f'"#{fragment}"' if mark and fragment else "the top of the page"


def _fix(theirs: Thing, section: str | None) -> Fix | None:
    at = theirs.link.target_at if theirs.link else None
    if at is None or at.line != at.end_line or section is None:
        return None
    return Fix(at.line, at.column, at.end_line, at.end_column, f"{theirs.value.partition('#')[0]}#{section}")
