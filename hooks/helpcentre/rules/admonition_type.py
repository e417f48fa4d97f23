"""An admonition is of another type than its counterpart in the source.

## Why

The type decides colour and icon: a warning that looks like a tip isn't heeded. The title is translated, the type,
which stands before it, never is.

## Fix

Write the type that the message names.

## Example

    docs/fr/pay.md:9:5: error: admonition "Attention" is of type "tip", "Warning" (docs/en/pay.md:9) of type "warning" [admonition-type]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.containers import KEYWORDS
from helpcentre.document import Block, Document
from helpcentre.finding import Fix
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.boxes import pairs
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import named, quoted


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each pair of two types; a type that was translated is told as that."""
    for source, here in pairs(pair):
        ours, theirs = source.name.split(" ")[0], here.name.split(" ")[0]
        if ours.lower() == theirs.lower():
            continue
        known = theirs.lower() in KEYWORDS or ours.lower() not in KEYWORDS
        place = pair.source.place(source.line, source.column)
        title = quoted(source.title) if source.title else "its counterpart"
        shown = named(here, faults(pair).translation)
        yield Fault(
            line=here.line,
            column=here.column,
            message=f'{shown} is of type "{theirs}", {title} ({place}) of type "{ours}"',
            source=place,
            fix=_fix(here, pair.translation, theirs, ours),
            follows_from=faults(pair).cause(here.line) if known else "admonition-keyword-translated",
        )


def _fix(block: Block, document: Document, old: str, new: str) -> Fix | None:
    start = document.line(block.line).find(old, block.column - 1)
    return Fix(block.line, start + 1, block.line, start + len(old) + 1, new) if old and start >= 0 else None
