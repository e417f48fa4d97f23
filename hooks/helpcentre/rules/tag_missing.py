"""An HTML tag of the source is missing from the text or the HTML that translates it.

In running text, tags that say what a text is (`<kbd>`, `<abbr>`, `<dfn>`, `<mark>`, `<sub>` …), components
(`<Since />`) and tags of the site's own are compared; in blocks of HTML those that make blocks (`<div>`, `<table>`,
`<details>` …) too. A translation may have more of them: `<abbr>` explains a foreign word. `<a>`, `<img>`, `<b>`,
`<strong>` and `<code>` are compared as what they stand for.

## Why

A key no longer looks like one, an abbreviation isn't explained, a component of the page doesn't appear.

## Fix

Put the tag around the words that render the source's words.

## Example

    docs/fr/copy.md:7:1: error: tag "<kbd>" (docs/en/copy.md:7) has no counterpart here [tag-missing]
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from helpcentre.blocks import BlockMatch
from helpcentre.document import Document, Kind, rawhtml
from helpcentre.inline.differences import differences
from helpcentre.inline.faults import missing
from helpcentre.inline.model import What
from helpcentre.markup import Element, elements
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell every tag that has no counterpart."""
    for difference in differences(pair, What.TAG):
        if difference.source:
            yield missing(difference)
    yield from _lost_elements(pair)


def _lost_elements(pair: Pair) -> Iterator[Fault]:
    """Tell the elements that a block of HTML has lost, once a block, those left out that have gone elsewhere."""
    blocks = [m for m in pair.blocks.matches if m.source.kind is m.translation.kind is Kind.HTML]
    if not blocks or "<" not in pair.source.text:
        return
    ours, theirs = (_elements(document) for document in (pair.source, pair.translation))
    lost = Counter(item.name for item in ours) - Counter(item.name for item in theirs)
    for match in blocks if lost else ():
        inside = [item for item in ours if match.source.line <= item.line <= match.source.end_line]
        there = Counter(i.name for i in theirs if match.translation.line <= i.line <= match.translation.end_line)
        gone = []
        for element in inside:
            if there[element.name] > 0:
                there[element.name] -= 1
            elif lost[element.name] > 0:
                lost[element.name] -= 1
                gone.append(element)
        if gone:
            yield _lost(match, gone, pair)


def _elements(document: Document) -> list[Element]:
    return [item for item in elements(document) if item.name in rawhtml.BLOCK_TAGS or item.is_component]


def _lost(match: BlockMatch, gone: Sequence[Element], pair: Pair) -> Fault:
    first = gone[0]
    place = pair.source.place(first.line, first.column)
    others = f" and {len(gone) - 1} more" if len(gone) > 1 else ""
    message = f'tag "<{first.name}>" ({place}){others} {"have" if others else "has"} no counterpart here'
    return Fault(match.translation.line, match.translation.column, message, place)
