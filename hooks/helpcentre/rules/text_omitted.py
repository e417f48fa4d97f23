"""A remark stands where text should be: that the rest follows, is unchanged, or was left out.

## Why

Translation tools shorten long pages: "[rest of the page unchanged]" is what readers get in place of the steps that
they came for.

## Fix

Translate what is missing, and delete the remark.

## Example

`[Le reste de la page est inchangé]`
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.leftovers import ELLIPSIS, OMITTED
from helpcentre.prose import passages
from helpcentre.rule import Fault
from helpcentre.site import Pair

_LONGEST = 120


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each paragraph or comment that says so, or is an ellipsis, unless the source has its like."""
    found = list(_remarks(pair.translation))
    if not found:
        return
    theirs = {bool(ELLIPSIS.match(text)) for _, _, text in _remarks(pair.source)}
    for line, column, text in found:
        if bool(ELLIPSIS.match(text)) not in theirs:
            yield Fault(line, column, f'"{text.strip()}" stands where text is missing')


def _remarks(document: Document) -> Iterator[tuple[int, int, str]]:
    for passage in passages(document):
        short = len(passage.text) <= _LONGEST and "\n" not in passage.text
        if short and (OMITTED.match(passage.text) or ELLIPSIS.match(passage.text)):
            line, column = passage.position(0)
            yield line, column, passage.text
    for comment in document.comments:
        text = f"<!--{comment.text}-->"
        if len(text) <= _LONGEST and OMITTED.match(text):
            yield comment.at.line, comment.at.column, text
