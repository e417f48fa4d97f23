"""What the rules for inline things tell of a difference: the place, the authors' own words, the fix."""

import re
from collections.abc import Sequence

from helpcentre.finding import Fix, Place
from helpcentre.inline.compare import Difference
from helpcentre.inline.model import Thing
from helpcentre.rule import Fault

_NAME = re.compile(r"\w[\w./-]{2,}")


def differs(difference: Difference, *, fix: bool = False, cause: str | None = None) -> Fault:
    """Make the fault of a thing that is missing, extra, or another one; `fix` says that the source's own is right."""
    if difference.source is None:
        return extra(difference, cause)
    if difference.translation is None:
        return missing(difference, at=_damaged(difference), cause=cause)
    ours, theirs = difference.source, difference.translation
    message = f"{theirs.what} {theirs.quoted} where {ours.place} has {ours.quoted}"
    if difference.exchanged:
        message = f"{message}; it has changed places with {difference.exchanged.quoted} in line {_line(difference)}"
    place = theirs.place
    new = theirs.replaced_by(ours.raw) if fix and not difference.exchanged else None
    return Fault(place.line, place.column, message, ours.place, new, follows_from=cause)


def missing(  # noqa: PLR0913
    difference: Difference,
    *,
    note: str = "",
    fix: Fix | None = None,
    at: Place | None = None,
    cause: str | None = None,
    others: Sequence[Thing] = (),
) -> Fault:
    """Make the fault of a thing that is missing, and of `others` of the same text that are missing with it.

    `at` is where it ought to stand, where that is known.
    """
    ours = difference.source
    assert ours, "something is missing"
    place = at or difference.unit.translation[0].place()
    elsewhere = f"; it stands in line {difference.elsewhere.place.line}" if difference.elsewhere else ""
    names = ", ".join(thing.quoted for thing in (ours, *others))
    message = f"{ours.what} {names} ({ours.place}) {'have' if others else 'has'} no counterpart here{note or elsewhere}"
    lost = tuple(thing.link.text if thing.link else thing.value for thing in (ours, *others))
    return Fault(place.line, place.column, message, ours.place, fix, follows_from=cause, lost=lost)


def extra(difference: Difference, cause: str | None = None) -> Fault:
    """Make the fault of a thing that the source doesn't have."""
    theirs = difference.translation
    assert theirs, "something is extra"
    place, counterpart = theirs.place, difference.unit.source[0].place()
    message = f"{theirs.what} {theirs.quoted} has no counterpart in {counterpart}"
    return Fault(place.line, place.column, message, counterpart, follows_from=cause)


def _damaged(difference: Difference) -> Place | None:
    """Find where the name in a thing still stands, when the marks around it are damaged."""
    assert difference.source, "something is missing"
    name = max(_NAME.findall(difference.source.raw), key=len, default="")
    found = [
        text.place(match.start())
        for text in difference.unit.translation
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text.passage.text)
    ]
    return found[0] if name and len(found) == 1 else None


def _line(difference: Difference) -> int:
    return difference.exchanged.place.line if difference.exchanged else 0
