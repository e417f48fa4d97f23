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


def check(document: Document) -> Iterator[Fault]:
    """Tell each conflict once, at its first mark; what is shown as code may be about conflicts."""
    if not re.search(r"<{7}|>{7}|\|{7}", document.text):
        return
    lines = visible(document)
    inside = False
    for number, line in enumerate(lines, 1):
        match = _MARK.match(line)
        if not match:
            continue
        if match[1].startswith("<") or not inside:
            rest = enumerate(lines[number:], number + 1)
            end = next((n for n, later in rest if later.lstrip().startswith(">" * 7)), None)
            upto = f" up to line {end}" if match[1].startswith("<") and end else ""
            shown = line.strip()[:40]
            yield Fault(number, match.start(1) + 1, f'"{shown}" is a conflict that nobody has resolved{upto}')
        inside = not match[1].startswith(">")
