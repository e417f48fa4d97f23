"""An attribute list, `{ .class key=value }`, is missing, extra or another one than in the source.

The order doesn't matter, ids of headings are compared by `heading-id`, and what readers read (`title`, `alt`) is
translated.

## Why

The list makes a button of a link, gives a picture its size, opens a page in another window. Without it, or with a
translated class, the page looks otherwise in this language; with a space in the wrong place the list is printed.

## Fix

Write the list as the source has it, right behind what it belongs to.

## Example

    docs/fr/pay.md:7:1: error: attribute list "{ .md-button }" (docs/en/pay.md:7) has no counterpart here
    [attributes-differ]
"""

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.inline.compare import Difference
from helpcentre.inline.differences import differences
from helpcentre.inline.faults import differs
from helpcentre.inline.linking import link_faults
from helpcentre.inline.model import Thing, What
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every difference between attribute lists, but for those of links and pictures that differ themselves."""
    found = differences(pair, What.ATTRIBUTES)
    told = _owners(pair, site) if found else set()
    for difference in found:
        sides = (difference.source, difference.translation)
        if not any(side and (id(side.text), side.start) in told for side in sides) and not _is_of_heading(difference):
            yield differs(difference, fix="…" not in getattr(difference.source, "value", "…"))


def _is_of_heading(difference: Difference) -> bool:
    """Tell whether an id is that of a heading which is none any more, or has become one: that is told."""
    sides = (*difference.unit.source, *difference.unit.translation)
    things = [thing for thing in (difference.source, difference.translation) if thing]
    is_id = all(thing.value.startswith("#") and " " not in thing.value for thing in things)
    return is_id and any(text.passage.block.kind is Kind.HEADING for text in sides)


def _owners(pair: Pair, site: Site) -> set[tuple[int, int]]:
    """Give where the things end that are missing or extra, by their texts."""
    lone = [fault.difference for fault in link_faults(pair, site)]
    lone += differences(pair, What.IMAGE, What.CODE)
    things: list[Thing | None] = [side for one in lone for side in (one.source, one.translation)]
    return {(id(thing.text), thing.end) for thing in things if thing}
