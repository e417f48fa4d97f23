"""Characters that a reader can't see, and where a writing system needs them."""

import re
import unicodedata
from collections.abc import Iterator

from helpcentre.rare import Rare

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_HAS_RTL = Rare(f"[{_RTL}]")
# Scripts whose letters join or stack: Arabic and its kin, those of India and of South-East Asia, Mongolian.
_JOINING = Rare(
    "[\u0600-\u0fff\u1000-\u109f\u1780-\u18af\u1900-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff"
    "\U0001e900-\U0001e95f]"
)
# Scripts that put no space between words, so that a line may break where a zero width space says so.
_UNSPACED = Rare(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u1aaf\u2e80-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff]"
)
_PICTURE = Rare("[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff\ufe0f\U000e0020-\U000e007f]")
_HANGUL = Rare("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7ff]")
_IDEOGRAPH = Rare("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u1800-\u18af\u1000-\u109f\ua840-\ua87f]")

BIDI_MARKS = "\u200e\u200f\u061c"
_BIDI_OPEN = "\u202a\u202b\u2066\u2067\u2068"
_BIDI_CLOSE = "\u202c\u2069"
_BIDI_OVERRIDES = "\u202d\u202e"
BIDI = BIDI_MARKS + _BIDI_OPEN + _BIDI_CLOSE + _BIDI_OVERRIDES
_FILLERS = "\u115f\u1160\u3164\uffa0"
_JOINERS = "\u200c\u200d"
_TAGS = "\U000e0001\U000e0020-\U000e007f"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_LONG_WORD = 12
_WIDTHLESS = "\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"
_ANY = re.compile(f"[{BIDI}{_FILLERS}{_JOINERS}{_WIDTHLESS}{_TAGS}{_SELECTORS}]")
_BIDI = re.compile(f"[{BIDI}]")


def invisible(line: str) -> Iterator[int]:
    """Give where in a line a character stands that has no width and that its neighbours don't need."""
    if not line.isascii():
        for match in _ANY.finditer(line):
            if match[0] not in BIDI and not _is_needed(line, match.start()):
                yield match.start()


def _is_needed(line: str, at: int) -> bool:
    character, before, after = line[at], line[:at][-1:], line[at + 1 : at + 2]
    needed = False
    if character == "\u00ad":
        # Behind Ã it is the second byte of an í, read in the wrong encoding: damage of another kind.
        needed = before == "Ã" or _is_long(line, at)
    elif character in _JOINERS:
        pictures = character == "\u200d" and _PICTURE.match(before) and _PICTURE.match(after)
        needed = bool(_JOINING.search(before + after) or pictures)
    elif character in "\u200b\u2060":
        needed = _UNSPACED.search(before + after) is not None
    elif character in _FILLERS:
        needed = _HANGUL.search(before + after) is not None
    elif re.match(f"[{_TAGS}]", character):
        # Flags of regions are spelled in these after a black flag.
        needed = re.search("\U0001f3f4[\U000e0020-\U000e007f]*$", line[:at]) is not None
    elif re.match(f"[{_SELECTORS}]", character):
        needed = _selects(character, before)
    return needed


def _is_long(line: str, at: int) -> bool:
    """Tell whether a word is long enough to be parted at the end of a line, which is what soft hyphens are for."""
    before = re.search(r"[\w\u00ad]*$", line[:at])
    after = re.match(r"[\w\u00ad]*", line[at + 1 :])
    whole = (before[0] if before else "") + (after[0] if after else "")
    return len(whole.replace("\u00ad", "")) >= _LONG_WORD


def _selects(selector: str, before: str) -> bool:
    if selector > "\U000e0000":
        return _IDEOGRAPH.match(before) is not None
    return (
        bool(before) and not before.isspace() and not (before.isascii() and before.isalpha()) and not _ANY.match(before)
    )


def directing(text: str) -> Iterator[int]:
    """Give where in a paragraph a character turns the direction of writing without need, or against it.

    Marks and isolates are needed around a script that runs from right to left; an override never is, nor is
    what opens and isn't closed in the same paragraph.
    """
    needed = _HAS_RTL.search(text) is not None
    opened: list[int] = []
    wrong: list[int] = []
    for match in _BIDI.finditer(text):
        at, character = match.start(), match[0]
        if character in _BIDI_OPEN and needed:
            opened.append(at)
        elif character in _BIDI_CLOSE and opened:
            opened.pop()
        elif character not in BIDI_MARKS or not needed:
            wrong.append(at)
    yield from sorted(wrong + opened)


def name(character: str) -> str:
    """Name a character as Unicode does, with its number."""
    names = {"\ufeff": "byte order mark"}
    known = names.get(character) or unicodedata.name(character, "").lower()
    return f"{known} (U+{ord(character):04X})" if known else f"U+{ord(character):04X}"
