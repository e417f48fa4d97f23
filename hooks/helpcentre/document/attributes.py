"""Attribute lists, `{#id .class key=value}`, read as Python-Markdown's extension reads them."""

import re
from dataclasses import dataclass

_BASE = r"\{:?[ ]*([^}\n ][^\n]*)\}"
_AT_END = re.compile(rf"[ ]+{_BASE}[ ]*$")
_ON_LAST_LINE = re.compile(rf"\n[ ]*{_BASE}[ ]*$")
_AFTER_INLINE = re.compile(_BASE)
_ITEM = re.compile(r"""[^ =}]+=".*?"|[^ =}]+='.*?'|[^ =}]+=[^ =}]+|[^ =}]+|[ ]""")


@dataclass(frozen=True, slots=True)
class Attributes:
    """An attribute list: the id that it gives and where that stands in the text, and what the list takes up."""

    id: str | None
    id_start: int
    start: int
    end: int


def at_end(text: str) -> Attributes | None:
    """Find the list that ends a heading, a term or a table cell."""
    return _strict(_AT_END.search(text))


def on_last_line(text: str) -> Attributes | None:
    """Find the list that is the last line of a paragraph."""
    return _strict(_ON_LAST_LINE.search(text))


def after_inline(text: str, start: int) -> Attributes | None:
    """Find the list that follows an inline thing which ends at `start`."""
    match = _AFTER_INLINE.match(text, start)
    return _scan(match)[0] if match else None


def _strict(match: re.Match[str] | None) -> Attributes | None:
    if match is None:
        return None
    attributes, remainder = _scan(match)
    return None if remainder else attributes


def _scan(match: re.Match[str]) -> tuple[Attributes, bool]:
    position, end = match.start(1), match.end(1)
    found: str | None = None
    found_at = position
    while position < end and (item := _ITEM.match(match.string, position, end)):
        word = item[0]
        if word.startswith("#"):
            found, found_at = word[1:], item.start() + 1
        elif word.startswith("id="):
            found, found_at = word[3:].strip("\"'"), item.start() + 3 + (word[3] in "\"'")
        position = item.end()
    closing = match.string.find("}", position, end)
    whole = match.end() if closing < 0 else closing + 1
    return Attributes(found or None, found_at, match.start(), whole), closing >= 0
