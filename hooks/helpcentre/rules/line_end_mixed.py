"""Lines end in different ways in one file.

## Why

Comparing two states of the file shows lines as changed that aren't, and a lone carriage return is no line end for
many tools: they see two lines as one.

## Fix

End every line with a line feed; editors do that when they are told "LF".

## Example

A page in which two lines end with CR and LF and all others with LF.
"""

import re
from collections.abc import Iterator

from helpcentre.document import Document
from helpcentre.rule import Fault

_END = re.compile(r"\r\n|\r|\n")
_NAMES = {"\r": "CR", "\r\n": "CR LF", "\n": "LF"}


def check(document: Document) -> Iterator[Fault]:
    """Tell the first line of a page that ends in another way than most."""
    if "\r" not in document.text:
        return
    ends = [match[0] for match in _END.finditer(document.text)]
    usual = max(("\n", "\r\n"), key=ends.count)
    odd = [number for number, end in enumerate(ends, 1) if end != usual]
    if odd:
        line = odd[0]
        more = f", and {len(odd) - 1} more up to line {odd[-1]}" if len(odd) > 1 else ""
        message = f"line ends with {_NAMES[ends[line - 1]]} in a file of {_NAMES[usual]} ends{more}"
        yield Fault(line, len(document.line(line)) + 1, message)
