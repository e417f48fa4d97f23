"""An HTML tag of the source is missing from the text or the HTML that translates it, or a component is set otherwise.

In running text, tags that say what a text is (`<kbd>`, `<abbr>`, `<dfn>`, `<mark>`, `<sub>` …), components
(`<Since />`) and tags of the site's own are compared; in blocks of HTML those that make blocks (`<div>`, `<table>`,
`<details>` …) too. Of components the attributes count that aren't words. A translation may have more tags: `<abbr>`
explains a foreign word. `<a>`, `<img>`, `<b>`, `<strong>` and `<code>` are compared as what they stand for.

## Why

A key no longer looks like one, an abbreviation isn't explained, a component of the page doesn't appear.

## Fix

Put the tag around the words that render the source's words.

## Example

    docs/fr/copy.md:7:1: error: tag "<kbd>" (docs/en/copy.md:7) has no counterpart here [tag-missing]
"""

from collections.abc import Iterator

from helpcentre.document import Document, rawhtml
from helpcentre.inline.differences import differences
from helpcentre.inline.faults import differs
from helpcentre.inline.model import What
from helpcentre.markup import Element
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.lostelements import LostElement, lost_elements
from helpcentre.structure.telling import quoted

_LINES = 20


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every tag that has no counterpart."""
    for difference in differences(pair, What.TAG):
        if difference.source:
            yield differs(difference)
    for lost in lost_elements(pair):
        yield _altered(lost, lost.translation, pair) if lost.translation else _lost(lost, pair)


def _lost(lost: LostElement, pair: Pair) -> Fault:
    place = pair.source.place(lost.source.line, lost.source.column)
    others = f" and {lost.others} more" if lost.others else ""
    tag = _written(lost.source, pair.source)
    message = f"tag {tag} ({place}){others} {'have' if others else 'has'} no counterpart here"
    return Fault(lost.match.translation.line, lost.match.translation.column, message, place)


def _altered(lost: LostElement, theirs: Element, pair: Pair) -> Fault:
    place = pair.source.place(lost.source.line, lost.source.column)
    message = f"tag {_written(theirs, pair.translation)} where {place} has {_written(lost.source, pair.source)}"
    return Fault(theirs.line, theirs.column, message, place)


def _written(element: Element, document: Document) -> str:
    """Give a tag as its author wrote it, in one line and no more than a message takes."""
    lines = document.lines[element.line - 1 : element.line - 1 + _LINES]
    match = rawhtml.TAG.match("\n".join(lines), element.column - 1)
    return quoted(" ".join(match[0].split()) if match else f"<{element.name}>")
