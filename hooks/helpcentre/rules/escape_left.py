"""Text is written as programs write it: letters and line ends as escapes.

## Why

Readers see `\\u00e9` for `é`, `\\n` where a line should end, or `&amp;eacute;`. Text that went through JSON, an
address or HTML once too often comes back like this.

## Fix

Write the letter that the escape stands for, and end the line.

## Example

`La carte est accept\\u00e9e.` has to be `La carte est acceptée.`
"""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from helpcentre.finding import Fix
from helpcentre.markup import without_markup
from helpcentre.prose import visible
from helpcentre.rule import Fault
from helpcentre.site import Pair

_ESCAPE = re.compile(
    r"""(?P<unicode>(?:\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[89a-fA-F][0-9a-fA-F])+)
    |(?<=[^\s\\:/])(?P<line>(?:\\r)?\\n|\\r|\\t)(?=\\|[\s\-*\#>\d(]|$|[^\W\d_])
    |(?<!\S)(?P<alone>\\n)(?=\\n|\s|$|[^\W\d_])
    |(?P<entity>&amp;(?:\#\d+|\#x[0-9a-fA-F]+|[a-zA-Z]+[0-9]*);)
    |(?P<percent>(?<=[^\W\d_])(?:%[c-dC-D][0-9a-fA-F]%[89abAB][0-9a-fA-F]|%[eE][0-9a-fA-F](?:%[89abAB][0-9a-fA-F]){2})+)
    |(?P<quoted>(?<=[^\W\d_])(?:=[C-D][0-9A-F]=[89AB][0-9A-F])+)
    """,
    re.VERBOSE,
)
_HINT = re.compile(r"\\[uUxnrt]|&amp;|[%=][c-eC-E][0-9a-fA-F]")
_TARGET = re.compile(r"(?<=\])\([^()\n]*\)|https?://\S+|^\s*\[[^\]]*\]:.*$")


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each line with an escape of a kind that the source's prose doesn't have."""
    if not _HINT.search(pair.translation.text):
        return
    theirs = {match.lastgroup for line in visible(pair.source) for match in _ESCAPE.finditer(line)}
    for number, line in enumerate(without_markup(pair.translation), 1):
        shown = _TARGET.sub(lambda match: " " * len(match[0]), line)
        found = [match for match in _ESCAPE.finditer(shown) if match.lastgroup not in theirs]
        if found:
            yield _fault(number, line, found)


def _fault(number: int, line: str, found: list[re.Match[str]]) -> Fault:
    first = found[0]
    start = line.rfind(" ", 0, first.start()) + 1
    word = line[start:].split(" ", maxsplit=1)[0][:40]
    more = f", and {len(found) - 1} more on this line" if len(found) > 1 else ""
    meaning = _meaning(first)
    if not meaning:
        return Fault(number, first.start() + 1, f'"{first[0]}" in "{word}" is an escape, not text{more}')
    fix = Fix(number, first.start() + 1, number, first.end() + 1, meaning) if len(found) == 1 else None
    return Fault(number, first.start() + 1, f'"{first[0]}" in "{word}" is "{meaning}"{more}', fix=fix)


def _meaning(match: re.Match[str]) -> str:
    """Give the letter, where the escape is one."""
    text = match[0]
    if match["unicode"]:
        codes = re.findall(r"\\[uUx]([0-9a-fA-F]+)", text)
        letters = b"".join(int(code, 16).to_bytes(2, "big") for code in codes if len(code) <= 4)
        whole = letters.decode("utf-16-be", errors="ignore") if all(len(code) <= 4 for code in codes) else ""
    elif match["entity"]:
        whole = unescape(unescape(text))
    elif match["percent"]:
        whole = unquote(text)
    elif match["quoted"]:
        whole = unquote(text.replace("=", "%"))
    else:
        whole = ""
    return whole if whole.isprintable() else ""
