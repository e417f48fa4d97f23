"""Digits, spaces and signs of all scripts in one form, so that offsets stay those of the text."""

import re
import unicodedata
from functools import cache

_SPACES = "\u00a0\u202f\u2009\u2007\u2008\u2002\u2003\u3000\u200a"
# Thai to Khmer, and Han, kana and Hangul, whose endings join the word.
_RUNNING = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_SAME = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys("\u2212\uff0d\ufe63", "\u2212"),
    **dict.fromkeys("\uff05\u066a\ufe6a", "%"),
    **dict.fromkeys("\u2019\u02bc\uff07", "'"),
    "\uff0e": ".",
    "\uff0c": ",",
    "\uff1a": ":",
    "\uff0f": "/",
    "\uff04": "$",
    "\uffe5": "\u00a5",
    "\uff08": "(",
    "\uff09": ")",
    "\u060c": ",",
}


def plain(text: str) -> str:
    """Give `text` with ASCII digits and separators, character for character."""
    return text if text.isascii() else "".join(map(_plain, text))


def runs_on(character: str) -> bool:
    """Say whether a word may follow `character` without a space: signs, and letters of scripts that part no words."""
    return not character.isalpha() or bool(_RUNNING.match(character))


def visible(text: str) -> str:
    """Give `text` without characters that only direct its layout; joiners and marks go too, as they part digits."""
    if text.isascii() or not any(unicodedata.category(character) == "Cf" for character in text):
        return text
    return "".join(character for character in text if unicodedata.category(character) != "Cf")


@cache
def _plain(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    return str(digit) if digit is not None else _SAME.get(character, character)
