"""A heading doesn't have the id that its counterpart in the source has.

## Why

Links from other pages, from outside and from the product itself name a section by its id. The language selector
keeps the reader's section by it too. An id that differs between languages breaks all of them, and nobody sees it in
the text.

## Fix

Write the id as the source has it. Ids are never translated.

## Example

    docs/fr/pay.md:9:11: error: heading "Payer" has the id "payer", "Pay" (docs/en/pay.md:9) has "pay" [heading-id]
"""

from collections.abc import Iterator

from helpcentre.align import Match, explicit_id
from helpcentre.document import Document
from helpcentre.finding import Fix
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every heading whose counterpart has an id that its author wrote, and that isn't this one's."""
    for match in pair.headings.matches:
        wanted, found = explicit_id(match.source), explicit_id(match.translation)
        if wanted is None or wanted == found:
            continue
        counterpart = pair.source.place(match.source.line, match.source.column)
        has = f'has the id "{found}"' if found else "has no id"
        at = match.translation.anchor.at if found and match.translation.anchor else None
        yield Fault(
            line=at.line if at else match.translation.line,
            column=at.column if at else match.translation.column,
            message=f'heading "{match.translation.text}" {has}, "{match.source.text}" ({counterpart}) has "{wanted}"',
            source=counterpart,
            fix=_fix(match, wanted, pair.translation),
        )


def _fix(match: Match, wanted: str, document: Document) -> Fix | None:
    heading = match.translation
    if heading.anchor and heading.anchor.explicit:
        at = heading.anchor.at
        return Fix(at.line, at.column, at.end_line, at.end_column, wanted)
    text = document.line(heading.line).rstrip()
    if text.endswith(("#", "}")):
        return None
    end = len(text) + 1
    return Fix(heading.line, end, heading.line, end, f" {{#{wanted}}}")
