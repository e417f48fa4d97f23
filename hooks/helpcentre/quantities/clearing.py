"""Clears a passage of its markup, so that what is left is what a reader takes for words and numbers."""

import re
import unicodedata

from helpcentre.prose import masked
from helpcentre.quantities.mask import HIDDEN

_TARGET = re.compile(r"\]\(\s*<[^<>\n]*>[^()\n]*\)|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s[^()]*)?\)|\]\[[^\]\n]*\]")
_NUMBERED_LINE = re.compile(r"\n[ \t>]*(\d{1,3})[.)](?=[ \t])")
_MARKUP = re.compile(
    r"(?P<line>[ \t]{0,8}\n[ \t>]*)"
    r"|(?P<space>&nbsp;|&#160;|&#8239;|&#xa0;|&thinsp;|&ensp;|&emsp;)"
    r"|(?P<composed>[^\W\d_][\u0300-\u036f]+)"
    r"|\*+|__+|~~|==|\\(?=[!-/:-@\[-`{-~])|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u061c\ufe0f\u20e3]",
    re.IGNORECASE,
)


def clear(text: str) -> tuple[str, list[int]]:
    """Give a passage without markup, on one line, and for each character where it stood."""
    parts: list[str] = []
    where: list[int] = []
    position = 0
    for match in _MARKUP.finditer(text):
        parts.append(text[position : match.start()])
        where.extend(range(position, match.start()))
        position = match.end()
        new = " " if match["line"] or match["space"] else unicodedata.normalize("NFC", match["composed"] or "")
        parts.append(new)
        where.extend([match.start()] * len(new))
    parts.append(text[position:])
    where.extend(range(position, len(text)))
    return "".join(parts), where


def without_targets(text: str) -> str:
    """Hide the code in a passage, the targets of its links, and the numbers of a list that isn't rendered as one."""
    return _without_numbering(_TARGET.sub(lambda match: "]" + HIDDEN * (len(match[0]) - 1), masked(text)))


def _without_numbering(text: str) -> str:
    """Hide the numbers of list items that the renderer takes for text; a single one may be a wrapped line's."""
    found = list(_NUMBERED_LINE.finditer(text))
    if len(found) > 1 or any(match[1] == "1" for match in found):
        return _NUMBERED_LINE.sub(lambda match: match[0].replace(match[1], HIDDEN * len(match[1])), text)
    return text
