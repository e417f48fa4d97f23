"""Letters were damaged: the text is UTF-8 that a tool has read in another encoding.

## Why

Readers see `dÃ©jÃ ` for `déjà`. Searching for the word finds nothing, and a screen reader reads the rubbish out.

## Fix

Put the true letters back; the finding says which ones. Where a whole page is damaged, some tool on its way has
read it as Latin-1 or Windows-1252: convert the undamaged page again rather than repair by hand.

## Example

`La carte est dÃ©jÃ  enregistrÃ©e.` has to be `La carte est déjà enregistrée.`
"""

from collections.abc import Iterator, Sequence

from helpcentre import mojibake
from helpcentre.document import Document
from helpcentre.prose import visible
from helpcentre.rule import Fault
from helpcentre.stretches import Stretch, grouped, others, replacing, word

_MANY = 2


def check(document: Document) -> Iterator[Fault]:
    """Tell each damaged paragraph, and a page on which every letter beyond ASCII is damaged but once."""
    if not mojibake.may_stand_in(document.text):
        return
    # What is shown as code may be about damage; in a translation it is compared with the source's letter by letter.
    shown = visible(document)
    head = document.front_matter.height
    lines = [*document.lines[:head], *shown[head:]]
    found = [
        Stretch(n, start + 1, end + 1, text)
        for n, line in enumerate(lines, 1)
        for start, end, text in mojibake.find(line)
    ]
    groups = list(grouped(document, found))
    if len(groups) >= _MANY and _are_all(lines, found):
        groups = [found]
    for group in groups:
        yield _fault(document, group)


def _are_all(lines: Sequence[str], found: Sequence[Stretch]) -> bool:
    sound = list(lines)
    for stretch in reversed(found):
        line = sound[stretch.line - 1]
        sound[stretch.line - 1] = line[: stretch.column - 1] + line[stretch.end - 1 :]
    return not any(c.isalpha() and not c.isascii() for line in sound for c in line)


def _fault(document: Document, group: Sequence[Stretch]) -> Fault:
    first = group[0]
    wrong, right = word(document, first), word(document, first, group)
    message = f'"{wrong}" is "{right}", read in the wrong encoding{others(group)}'
    return Fault(first.line, first.column, message, fix=replacing(document, group))
