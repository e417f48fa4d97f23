"""Marks of a conflict between two versions were left in the page.

## Why

Readers see both versions of the text, one after the other, with arrows between them.

## Fix

Keep the text that is right and delete the other one, with the lines that begin with `<<<<<<<`, `=======` and
`>>>>>>>`.

## Example

    <<<<<<< HEAD
    Payez par carte.
    =======
    Réglez par carte.
    >>>>>>> update
"""

import re
from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.prose import visible
from helpcentre.rule import Fault

_MARK = re.compile(r"\s*(<{7}|>{7}|\|{7})(?![<>|])(?:\s|$)")
_MIDDLE = re.compile(r"={7}\s*$")


def check(document: Document) -> Iterator[Fault]:
    """Tell each conflict once, at its first mark; what is shown as code may be about conflicts."""
    if not any(mark * 7 in document.text for mark in "<>|="):
        return
    lines = visible(document)
    inside = False
    for number, line in enumerate(lines, 1):
        match = _MARK.match(line)
        if match and (match[1].startswith("<") or not inside):
            rest = enumerate(lines[number:], number + 1)
            end = next((n for n, later in rest if later.lstrip().startswith(">" * 7)), None)
            upto = f" up to line {end}" if match[1].startswith("<") and end else ""
            shown = line.strip()[:40]
            yield Fault(number, match.start(1) + 1, f'"{shown}" is a conflict that nobody has resolved{upto}')
        elif not inside and _MIDDLE.match(line) and not _underlines(document, number):
            yield Fault(number, 1, f'"{line.strip()}" is a conflict that nobody has resolved')
        if match:
            inside = not match[1].startswith(">")


def _underlines(document: Document, number: int) -> bool:
    """Tell whether a row of equals signs underlines a heading of about its length."""
    heading = next((h for h in document.headings if h.end_line == number > h.line), None)
    return heading is not None and len(document.line(heading.line).strip()) <= 2 * 7
