"""What is bold in the source isn't bold in the text that translates it.

Texts are compared by how many bold stretches they have, since words differ; two that the translation joins in one
longer one are no loss. A label whose name on other pages is known is told where it stands without its marks.

## Why

Bold text is the label of a button or field: readers look for it, and find the next step by it.

## Fix

Make the label, or the word that the source stresses, bold again.

## Example

    docs/fr/edit.md:7:16: error: bold text "**Edit**" (docs/en/edit.md:7) has no counterpart here; "Modifier" isn't bold
    [emphasis-missing]
"""

from collections.abc import Iterator

from helpcentre.inline.causes import told, within
from helpcentre.inline.coding import code_differences
from helpcentre.inline.compare import Difference
from helpcentre.inline.emphasis import Emphasis
from helpcentre.inline.faults import missing
from helpcentre.inline.linking import lost_with_link
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell what each text has lost together; where the marks are there but torn, that is told instead."""
    found = Emphasis(pair)
    for alone in found.differences():
        lost = [difference for difference in alone if difference.source]
        torn = _torn(found, lost) if lost else []
        if torn:
            yield _told(found, torn, "emphasis-torn")
        if left := [difference for difference in lost if difference not in torn]:
            yield _told(found, left, _cause(left, pair, site))


def _torn(found: Emphasis, lost: list[Difference]) -> list[Difference]:
    """Give what isn't bold since its marks are torn: as many as that is told of, those first that it names."""
    messages = told("emphasis-torn", lost[0].unit.translation)

    def is_named(difference: Difference) -> bool:
        names = found.labels.names(difference.source.value) if difference.source else []
        return any(name in message for name in names for message in messages)

    return sorted(lost, key=is_named, reverse=True)[: len(messages)]


def _cause(lost: list[Difference], pair: Pair, site: Site) -> str | None:
    words = [difference.source for difference in lost if difference.source]
    if all(lost_with_link(thing, pair, site) for thing in words):
        return "link-missing"
    # A label that is gone with the code in it is told by its code.
    gone = [code.source for code, _ in code_differences(pair, site) if code.source and not code.translation]
    return "inline-code-missing" if all(any(within(code, thing) for code in gone) for thing in words) else None


def _told(found: Emphasis, lost: list[Difference], cause: str | None) -> Fault:
    first = lost[0]
    assert first.source, "something isn't bold any more"
    spot = next(filter(None, (found.unmarked(difference) for difference in lost)), None)
    name, place, fix = spot or ("", None, None)
    others = [difference.source for difference in lost[1:] if difference.source]
    note = f'; "{name}" isn\'t bold' if spot else ""
    return missing(first, note=note, fix=fix, at=place, cause=cause, others=others)
