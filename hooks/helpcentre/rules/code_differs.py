"""A code block differs from its source's in more than its comments.

## Why

Readers copy code. A command that was translated, a quotation mark that became typographic or a line that is missing
makes it fail, and nobody who reads the language's pages knows why.

## Fix

Copy the line that the message names from the source. Comments (`#`, `//`, `--`, `<!-- -->` and so on, by the language
of the fence), placeholders such as `<your name>`, and the words in drawings and plain text may be translated.

## Example

    docs/fr/api.md:12:1: error: line "nom = 1" of the code block is "name = 1" in the source (docs/en/api.md:12) [code-differs]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.finding import Fix
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.codelines import Difference, How, differences
from helpcentre.structure.codetelling import message, place
from helpcentre.structure.faults import faults


def check(pair: Pair) -> Iterator[Fault]:
    """Tell the first line that differs of each code block."""
    for found in differences(pair):
        if found.how is How.CODE:
            line, column = place(found)
            source = pair.source.place(found.source_line or found.source.line)
            cause = faults(pair).cause(found.translation.line)
            yield Fault(line, column, message(found, pair), source, _fix(found, pair), follows_from=cause)


def _fix(found: Difference, pair: Pair) -> Fix | None:
    """Give the source's line, where one line stands for one and nothing in it can be a translator's own."""
    if found.count != 1 or not found.line or not found.source_line:
        return None
    old = pair.translation.line(found.line)
    new = pair.source.line(found.source_line)[found.source.column - 1 :]
    margin = found.translation.column - 1
    if any(mark in line for mark in ("#", "//", "--", "/*", "<!--") for line in (old, new)) or old[:margin].strip():
        return None
    return Fix(found.line, margin + 1, found.line, len(old) + 1, new)
