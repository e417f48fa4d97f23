"""The whole page is one code block.

## Why

Readers see the page's Markdown instead of the page. Translation tools wrap what they give back in a fence.

## Fix

Delete the first and the last line.

## Example

A page that begins with ```` ```markdown ```` and ends with ```` ``` ````.
"""

from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.fencemarks import wrapper
from helpcentre.finding import Fix
from helpcentre.rule import Fault


def check(document: Document) -> Iterator[Fault]:
    """Tell it, where the block holds Markdown."""
    marks = wrapper(document)
    if marks:
        first, last = marks
        content = "\n".join(document.lines[first.line : last.line - 1])
        fix = Fix(first.line, 1, last.line, len(document.line(last.line)) + 1, content)
        yield Fault(first.line, 1, f'"{first.text}{first.info}" makes a code block of the whole page', fix=fix)
