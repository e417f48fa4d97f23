"""A backtick has no partner, so that it is printed and what it should mark isn't code.

## Why

Readers see a stray mark, and what they have to copy looks like prose: dashes and quotation marks in it are made
typographic, and a copy of it fails.

## Fix

Put the missing backtick where the code begins or ends. A backtick that is meant is written as `` \\` ``.

## Example

`` Entrez `pay dans le champ. `` has to be `` Entrez `pay` dans le champ. ``
"""

import re
from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.fencemarks import is_upset
from helpcentre.prose import code_spans, passages
from helpcentre.rule import Fault

_FENCE_LIKE = re.compile(r"[ >]*`{2,}[^`]*$", re.MULTILINE)


def check(document: Document) -> Iterator[Fault]:
    """Tell each passage with such a backtick, at the first one."""
    if "`" not in document.text:
        return
    for passage in passages(document):
        if "`" not in passage.text or _is_plainly_balanced(passage.text):
            continue
        # A line that begins with two or more is a fence that went wrong, which is told as that.
        fences = [match.span() for match in _FENCE_LIKE.finditer(passage.text)]
        loose = [m for m in code_spans(passage.text)[1] if not any(a <= m.start() < b for a, b in fences)]
        if loose and not is_upset(document, passage.block.line):
            start = loose[0].start()
            near = " ".join(passage.text[max(0, start - 20) : start + 20].split())
            yield Fault(*passage.position(start), f'"{loose[0][0]}" has no partner in "{near}"')


def _is_plainly_balanced(text: str) -> bool:
    return text.count("`") % 2 == 0 and "``" not in text and "\\`" not in text
