"""A line that ought to begin a note, a collapsible block or a tab is printed as it stands.

## Why

Readers see `!! note` or `::tip`, and the warning that they should heed isn't set off. A tool has lost one of the
marks, turned them into those of another script, or left the title without its quotation marks.

## Fix

Write the line as the source does: `!!! note "Titre"`, `/// tip | Titre` or `:::tip`.

## Example

`::tip` has to be `:::tip`; `!!! note "Titre` needs its second quotation mark.
"""

import re
from collections.abc import Iterator, Sequence

from helpcentre.containers import PLACES, damaged_opening, is_rendered, openings
from helpcentre.document import Document
from helpcentre.prose import visible
from helpcentre.quotes import CLOSING, OPENING
from helpcentre.rule import Fault

_TITLE = re.compile(r"[ >]*(?:!!!|\?\?\?\+?) ?[\w-]+(?P<rest>.*)$")
_SOUND = re.compile(r'(?:[ ]+[\w-]+)*(?:[ ]+".*")?\s*$')
_TAB = re.compile(r"[ >]*(?P<mark>=={1,4}[+!]*)(?P<gap> *)(?P<title>[^=\s].*?)\s*$")
_HINT = re.compile(r"^[ >]*(?:!!|\?\?|//|::|==|[！？：／]{3}|(?:[!/:] ){2})", re.MULTILINE)


def check(document: Document) -> Iterator[Fault]:
    """Tell each such line."""
    if not _HINT.search(document.text):
        return
    lines = visible(document)
    rendered = is_rendered(document)
    for number, line in enumerate(lines, 1):
        match = damaged_opening(line)
        if match:
            shown = line.strip(" >")[:60]
            mark = match["mark"] or "//"
            wanted = "!?:/"["!?:/！？：／".index(mark[0]) % 4] * 3
            column = len(line) - len(line.lstrip(" >")) + 1
            yield Fault(number, column, f'"{shown}" begins no block; write "{wanted}"')
        elif "==" in line and number not in rendered and _is_tab(document.lines, number):
            column = len(line) - len(line.lstrip(" >")) + 1
            yield Fault(number, column, f'"{line.strip(" >")[:60]}" begins no tab; write === "…"')
    for opening in openings(document, lines):
        if opening.mark[0] in "!?":
            rest = _title(lines[opening.line - 1])
            if rest and not re.search(f"[{OPENING}{CLOSING}]", rest) and _is_faulty(rest, opening.line in rendered):
                message = f'"{lines[opening.line - 1].strip()[:60]}" has no title; a title stands in two \'"\''
                yield Fault(opening.line, opening.column, message)


def _is_tab(lines: Sequence[str], number: int) -> bool:
    match = _TAB.match(lines[number - 1])
    if not match or re.search(f"[{OPENING}{CLOSING}]", match["title"]):
        return False
    # What is indented below it is a code block by now.
    below = next((line for line in lines[number:] if line.strip()), "")
    indent = len(lines[number - 1]) - len(lines[number - 1].lstrip(" "))
    return len(below) - len(below.lstrip(" ")) - indent == 4


def _title(line: str) -> str:
    match = _TITLE.match(line)
    return match["rest"] if match else ""


def _is_faulty(rest: str, rendered: bool) -> bool:
    if not rendered:
        return not _SOUND.match(rest)
    # Words without quotation marks become classes.
    extra = [word for word in rest.partition('"')[0].split() if word.lower() not in PLACES]
    return any(not word.isascii() or word[0].isupper() for word in extra) or len(extra) > 2
