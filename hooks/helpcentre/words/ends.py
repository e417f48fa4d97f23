"""The punctuation at the end of a text."""

import re

from helpcentre.words.texts import Reading

_ENDS = {"…": "…", "...": "…", ".": ".", "。": ".", "!": "!", "？": "?", "?": "?", ":": ":", "：": ":", ";": "?"}
UNSURE = "?."
_TRAIL = re.compile(r"[\s\ufffc*_~`\"'”’»«“)\]>|]*$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:etc|usw|ecc|enz|inc|ltd|bzw|z\.\s?b|e\.g|i\.e|p\.\s?ex|n\.b|[ap]\.\s?m)|\b\w)\.$", re.I
)


def end_of(reading: Reading, language: str) -> tuple[str, int]:
    """Give the kind of mark that a text ends with, and its offset, or that of the text's end.

    The kind is empty for none, and `UNSURE` for an abbreviation's full stop, which may be the sentence's too.
    """
    text = reading.shown
    body = _TRAIL.sub("", text)
    if body.endswith("..."):
        return "…", len(body) - 3
    if not body or body[-1] not in _ENDS or (body[-1] == ";" and language != "el"):
        return "", len(body)
    if _ABBREVIATION.search(body):
        return UNSURE, len(body)
    return _ENDS[body[-1]], len(body) - 1
