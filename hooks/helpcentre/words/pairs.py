"""Brackets and quotation marks that come in pairs."""

import re
from collections.abc import Iterator

from helpcentre.words.texts import Reading

_BRACKETS = {")": "(", "]": "[", "»": "«", "›": "‹"}
_NUMBERING = re.compile(r"(?:^|(?<=\s))(?:\d{1,2}|[a-z])\)", re.MULTILINE)
_FACES = re.compile(r"[:;]-?[()]")
_ESCAPED = re.compile(r"\\[\[\]()]")
_HIGH = '“”"'
_SIGN = re.compile(rf"[()\[\]«»‹›„{_HIGH}]")


def unpaired(reading: Reading) -> Iterator[tuple[int, str]]:
    """Give each bracket, guillemet or quotation mark that has no partner in its text."""
    text = reading.shown
    if not _SIGN.search(text):
        return
    for pattern in (_ESCAPED, _NUMBERING, _FACES):
        text = pattern.sub(_blank, text)
    yield from _nested(text)
    yield from _quoted(text)


def _blank(match: re.Match[str]) -> str:
    """Give spaces instead of a sign, unless it ends what stands in brackets: "(or not a)" numbers nothing."""
    before = match.string[: match.start()]
    ends = match[0].endswith(")") and match[0][0].isalnum() and before.rfind("(") > before.rfind(")")
    return match[0] if ends else " " * len(match[0])


def _nested(text: str) -> Iterator[tuple[int, str]]:
    """Brackets and guillemets; where a text has »…« the marks open the other way round."""
    turned = "»" in text and ("«" not in text or text.index("»") < text.index("«"))
    closing = {**_BRACKETS, **({"«": "»"} if turned else {})}
    if turned:
        del closing["»"]
    opening = set(closing.values())
    stack: list[tuple[int, str]] = []
    for match in _SIGN.finditer(text):
        offset, sign = match.start(), match[0]
        if sign in opening:
            stack.append((offset, sign))
        elif sign in closing:
            if stack and stack[-1][1] == closing[sign]:
                stack.pop()
            else:
                yield offset, sign
    yield from stack


def _quoted(text: str) -> Iterator[tuple[int, str]]:
    """German „…“, English “…”, and straight marks, of which there has to be an even number."""
    low, high = text.count("„"), sum(text.count(sign) for sign in _HIGH)
    if low:
        if low != high:
            yield (text.index("„"), "„") if low > high else _last(text)
    elif high % 2:
        yield _last(text)


def _last(text: str) -> tuple[int, str]:
    offset = max(text.rfind(sign) for sign in _HIGH)
    return offset, text[offset]
