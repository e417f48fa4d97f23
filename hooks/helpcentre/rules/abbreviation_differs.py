"""An abbreviation that the source explains isn't explained in the translation, or one that its text doesn't use is.

An abbreviation may be another one in another language (`RGPD` for `GDPR`), when the translation's text uses it.

## Why

`*[RGPD]: …` explains the letters wherever they stand in the text. If they stand nowhere, nothing is explained.

## Fix

Write in the brackets the letters that the translation's text uses, and translate the explanation.

## Example

    docs/fr/terms.md:30:1: error: abbreviation "VAT" stands nowhere on this page [abbreviation-differs]
"""

import re
from collections.abc import Iterator

from helpcentre.document import Block, Document, Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell abbreviations that explain nothing while the source's counterparts do."""
    ours = {block.name: block for block in _abbreviations(pair.source)}
    theirs = _abbreviations(pair.translation)
    names = {block.name for block in theirs}
    left = [block for name, block in ours.items() if name not in names]
    for block in theirs:
        source = ours.get(block.name) or (left.pop(0) if left else None)
        if source and _is_used(pair.source, source) and not _is_used(pair.translation, block):
            place = pair.source.place(source.line)
            known = f' ({place} explains "{source.name}")' if block.name != source.name else ""
            message = f'abbreviation "{block.name}" stands nowhere on this page{known}'
            yield Fault(block.line, block.column, message, place)


def _abbreviations(document: Document) -> list[Block]:
    if "*[" not in document.text:
        return []
    return [block for block in document.blocks if block.kind is Kind.ABBREVIATION]


def _is_used(document: Document, abbreviation: Block) -> bool:
    spelt = re.compile(rf"(?<!\w){re.escape(abbreviation.name)}(?!\w)")
    return any(spelt.search(line) for line in document.lines if not line.lstrip().startswith("*["))
