"""How wide a text gets in the widest font that a reader's system is likely to have, and where it breaks.

Widths of DejaVu Sans, in thousandths of the font's size, rounded up: Verdana is as wide, the others (Segoe UI, Roboto,
San Francisco, Liberation Sans) are narrower.
"""

import unicodedata
from functools import lru_cache

_WIDTHS = {
    300: "'IJijl",
    350: " \u00a0\u202f,./:;\\|’‘·",
    400: "()-[]ft›",
    450: "!r",
    500: '"*_`–',
    550: "?csz“”„",
    600: "FLkvxy•",
    650: "$0123456789EPSTYabdeghnopqu{}ß«»€",
    700: "ABCKRVXZ",
    750: "NU",
    800: "&DGHOQ",
    850: "#+<=>^w~",
    900: "M",
    1000: "%@Wmæ—…",
}
_BY_CHARACTER = {character: width for width, characters in _WIDTHS.items() for character in characters}
_WIDEST = 1050
_BOLD = 1.15


@lru_cache(maxsize=1024)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Give the width of one line of text, in the unit of its size."""
    letters = (unicodedata.normalize("NFD", character)[0] for character in text)
    return sum(_BY_CHARACTER.get(letter, _WIDEST) for letter in letters) * size * (_BOLD if bold else 1) / 1000


def wrap(text: str, size: float, limit: float, *, bold: bool = False) -> list[str]:
    """Break a text at its spaces into lines no wider than `limit`, where its words allow."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= limit:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
