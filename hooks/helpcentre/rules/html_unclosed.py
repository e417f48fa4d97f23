"""An HTML element isn't closed, or is closed twice.

## Why

Everything after it is bold, small, or inside the box; in a block of HTML, Markdown isn't read any more, so that
headings and links are printed as they stand.

## Fix

Write the closing tag where the element ends, as the source has it.

## Example

`<abbr title="Carte">CB` needs `</abbr>`.
"""

import re
from collections.abc import Iterator

from helpcentre.document import Document, rawhtml
from helpcentre.fencemarks import is_upset
from helpcentre.offsets import Offsets
from helpcentre.prose import visible
from helpcentre.rule import Fault
from helpcentre.wordlists import words

# Elements that need their end, in HTML as in every browser; `<p>`, `<li>`, `<td>` and their like don't. Those that
# run something are no text's, closed or not.
_ELEMENTS = words("""
    a abbr article aside b bdo big blockquote center cite code del details dfn div dl em figcaption figure font footer
    h1 h2 h3 h4 h5 h6 header i ins kbd label mark nav ol pre q s samp section small span strike strong sub summary sup
    table tt u ul var video""")
_DAMAGED = re.compile(r"<(/?)([a-zA-Z][\w-]*)(\s[^<>]*=[^<>]*)>")
_TEXTS = words("script style textarea")


def check(document: Document) -> Iterator[Fault]:
    """Tell each element that lacks its closing tag, and each closing tag that has nothing to close."""
    if "<" not in document.text:
        return
    text = "\n".join(visible(document))
    places = Offsets(text)
    for tag in _unpaired(text):
        fault = _fault(tag, *places.position(tag.start()))
        if not is_upset(document, fault.line):
            yield fault


def _unpaired(text: str) -> Iterator[re.Match[str]]:
    waiting: list[re.Match[str]] = []
    for tag in _tags(text):
        name = tag[2].lower()
        if not tag[1]:
            waiting.append(tag)
        elif any(other[2].lower() == name for other in waiting):
            while (other := waiting.pop())[2].lower() != name:
                yield other
        else:
            yield tag
    yield from waiting


def _tags(text: str) -> Iterator[re.Match[str]]:
    position = 0
    while (position := text.find("<", position)) >= 0:
        # A tag whose attributes are damaged, which is told as that, opens its element all the same.
        tag = rawhtml.TAG.match(text, position) or _DAMAGED.match(text, position)
        position = tag.end() if tag else position + 1
        if tag is None:
            continue
        name = tag[2].lower()
        if name in _ELEMENTS and not tag[3].rstrip().endswith("/"):
            yield tag
        elif name in _TEXTS and not tag[1]:
            closing = re.compile(rf"</{name}", re.IGNORECASE).search(text, position)
            position = closing.start() if closing else len(text)


def _fault(tag: re.Match[str], line: int, column: int) -> Fault:
    shown = " ".join(tag[0].split())[:60]
    return Fault(line, column, f'"{shown}" closes nothing' if tag[1] else f'"{shown}" is never closed')
