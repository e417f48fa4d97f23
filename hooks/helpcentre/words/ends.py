"""The punctuation at the end of a text."""

import re

from helpcentre.words.texts import Reading

_ENDS = {"…": "…", "...": "…", "!": "!", ";": "?"}
_ENDS |= {sign: mark for mark, signs in {".": ".。．।৷॥۔։።", "?": "?？؟", ":": ":："}.items() for sign in signs}
UNSURE = "?."
_LONGEST = 12
_SPACES = "".join(character for character in map(chr, range(0x3001)) if character.isspace())
_TRAIL = f"」』）】》〉›\ufffc*_~`\"'”’»«“)]>|{_SPACES}"
_ABBREVIATION = re.compile(
    r"(?:\b(?:etc|usw|ecc|enz|inc|ltd|bzw|z\.\s?b|e\.g|i\.e|p\.\s?ex|n\.b|[ap]\.\s?m)|\b\w)\.$", re.I
)

_NUMBER = re.compile(r"[Nn][or]s?\.")


def end_of(reading: Reading, language: str) -> tuple[str, int]:
    """Give the kind of mark that a text ends with, and its offset, or that of the text's end.

    The kind is empty for none, and `UNSURE` for an abbreviation's full stop, which may be the sentence's too, and for
    a semicolon, by which items of many languages end.
    """
    text = reading.shown
    body = text.rstrip(_TRAIL)
    if body.endswith("..."):
        return "…", len(body) - 3
    if body.endswith(";") and language != "el":
        return UNSURE, len(body) - 1
    if not body or body[-1] not in _ENDS:
        return "", len(body)
    if _ENDS[body[-1]] == ":" and "`" in reading.text.passage.text[len(body) :]:
        return "", len(text)
    if _NUMBER.fullmatch(body) or _ABBREVIATION.search(body, max(0, len(body) - _LONGEST)):
        return UNSURE, len(body)
    return _ENDS[body[-1]], len(body) - 1
