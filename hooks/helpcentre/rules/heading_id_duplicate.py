"""The same id stands twice on a page.

## Why

A browser goes to the first of them, so that no link reaches the second.

## Fix

Give the second an id of its own, in every language the same.

## Example

    docs/en/pay.md:14:10: error: id "pay" is already that of line 9 [heading-id-duplicate]
"""

from collections.abc import Iterator

from helpcentre.align import explicit_id
from helpcentre.document import Anchor, Block, Document
from helpcentre.rule import Fault
from helpcentre.site import Site


def check(document: Document, site: Site) -> Iterator[Fault]:
    """Tell every id of a heading that something before it has, and every id that a heading before it has."""
    headings = {id(heading.anchor): heading for heading in document.headings}
    first: dict[str, Anchor] = {}
    for anchor in document.anchors:
        if not anchor.explicit:
            continue
        earlier = first.setdefault(anchor.id, anchor)
        if earlier is anchor or earlier.at.line == anchor.at.line:
            continue
        heading = headings.get(id(anchor))
        if heading is None and id(earlier) not in headings:
            continue
        yield Fault(
            line=anchor.at.line,
            column=anchor.at.column,
            message=f'id "{anchor.id}" is already that of line {earlier.at.line}',
            source=document.place(earlier.at.line, earlier.at.column),
            follows_from="heading-id" if heading and _is_anothers(heading, document, site) else None,
        )


def _is_anothers(heading: Block, document: Document, site: Site) -> bool:
    """Tell whether the heading's counterpart has another id, which says more."""
    for _, pair in site.pairs():
        if pair.translation is document:
            source = pair.headings.source_of(heading)
            return source is not None and explicit_id(source) not in {None, explicit_id(heading)}
    return False
