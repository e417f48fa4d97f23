"""Words brought into the form in which they are compared: what a keyboard without accents would make of them.

The browser does the same to what is typed, in `assets/javascripts/search/analysis.js`; a test compares the two.
"""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)*")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
_MARK = re.compile("[\u0300-\u036f]")
_UMLAUT = re.compile(r"([ao])e")
_UMLAUT_U = re.compile(r"(^|[^aeq])ue")


def words(text: str) -> list[list[str]]:
    """Give the words of a text in small letters, those that hyphens join together in one list."""
    composed = unicodedata.normalize("NFC", text).lower()
    return [_HYPHEN.split(found) for found in _WORD.findall(composed)]


def fold(word: str, language: str) -> str:
    """Take the accents off a word in small letters; in German ae, oe and ue are ä, ö and ü written without dots."""
    plain = _MARK.sub("", unicodedata.normalize("NFKD", word.translate(_LETTERS)))
    if language != "de":
        return plain
    return _UMLAUT_U.sub(r"\1u", _UMLAUT.sub(r"\1", plain))
