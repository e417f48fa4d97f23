"""What authors have written, made fit to be shown: nothing in it acts on the terminal or the page that shows it."""

import re
import unicodedata

# Controls, among them those that begin a terminal's commands, and those that turn the direction of writing.
_ACTING = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")


def visible(text: str) -> str:
    """Give the text with names instead of characters that act, and spaces instead of tabs."""
    return _ACTING.sub(_name, text.replace("\t", "    "))


def _name(match: re.Match[str]) -> str:
    number = ord(match[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def width(character: str) -> int:
    """Give how many columns of a terminal a character takes up."""
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
