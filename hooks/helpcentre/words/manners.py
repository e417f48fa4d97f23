"""How readers are addressed: formally or informally.

Possessives of the third person say nothing where they are those of "he" and "she" too, as in Italian and Spanish.
"""

import re
from collections.abc import Iterator
from functools import cache

from helpcentre.document import Document
from helpcentre.languagecode import base
from helpcentre.quotes import CLOSING, OPENING
from helpcentre.words.texts import Reading, readings

_QUOTED = re.compile(rf"[{OPENING}][^{OPENING}{CLOSING}]*[{CLOSING}]|\"[^\"]*\"")
_FORMAL = {
    "fr": r"vous|votre|vos",
    "de": r"(?-i:Sie|Ihr(?:e[mnrs]?)?|Ihnen)",
    "es": r"usted(?:es)?",
    "it": r"(?-i:Lei)",
    "pt": r"vocês?|seu|seus|sua|suas",
    "nl": r"u|uw",
}
_INFORMAL = {
    "fr": r"tu|toi|ton|ta|tes|t['’](?=[aeiouéèêhy])",
    "de": r"du|dich|dir|dein(?:e[mnrs]?)?",
    "es": r"tú|ti|tu|tus|te|contigo",
    "it": r"tu|ti|te|tu[oae]|tuoi",
    "pt": r"tu|te|ti|teus?|tuas?|contigo",
    "nl": r"je|jij|jou|jouw",
}


_EITHER = {"pt": "te"}
"""What is informal only where that is asked for: Brazilians say it to whom they call "você"."""


@cache
def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?:{words})(?![\w-])", re.IGNORECASE)


def informal(document: Document, language: str, *, formal: bool = False) -> Iterator[tuple[Reading, int, int]]:
    """Give the informal words of a page whose readers are to be addressed formally, or are as far as its words tell."""
    code = base(language)
    if code not in _INFORMAL:
        return
    pattern = _any(_INFORMAL[code])
    if not any(pattern.search(reading.shown) for reading in readings(document)):
        return
    texts = [(reading, _QUOTED.sub(lambda match: " " * len(match[0]), reading.shown)) for reading in readings(document)]
    found = [(reading, match) for reading, text in texts for match in pattern.finditer(text)]
    if not formal:
        found = [(reading, match) for reading, match in found if match[0].lower() != _EITHER.get(code)]
    if formal or sum(len(_any(_FORMAL[code]).findall(text)) for _, text in texts) >= len(found):
        for reading, match in found:
            # An acronym in capitals is none of these words.
            if len(match[0]) == 1 or not match[0].isupper():
                yield reading, match.start(), match.end()
