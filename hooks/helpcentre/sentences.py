"""Parts a text into sentences, in any language, by what Unicode says of the characters that end them."""

import re
from collections.abc import Iterator

# Sentence_Terminal of Unicode, without the full stop, which ends abbreviations and ordinals too.
_SURE = (
    "!?…\u037e\u0589\u061f\u06d4\u0964\u0965\u104a\u104b\u1362\u1367\u1803"
    "\u203c\u203d\u2047\u2048\u2049\u3002\uff01\uff0e\uff1f\uff61"
)
# "When? – at once" is one sentence, and so is "When?: at once".
_GOING_ON = ":;,–—-"
_CLOSING = "\"'”’»«“)\\]*_~`›"
_END = re.compile(rf"[{_SURE}]+[{_CLOSING}]*\s*|\.+[{_CLOSING}]*\s+")
# Scripts that part words by no spaces need none between sentences either; in others one has to follow.
_NEEDS_NO_SPACE = re.compile(r"[\u0964\u0965\u3002\uff01\uff0e\uff1f\uff61]")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[„“\"«/-])(?:[^\W\d_]|[^\W\d_](?:\.\s?[^\W\d_])+|\d{1,3}|"
    r"e\.g|i\.e|etc|vs|cf|approx|nos|nr|art|sec|fig|inc|ltd|co|dr|mr|mrs|ms|st|dept|"
    r"bzw|ca|evtl|ggf|inkl|max|min|nr|s|sog|usw|vgl|zzgl|tel|abs|ex|env|p|pp|art|sr|sra|ud|núm|pág|tab|fig|"
    r"bijv|enz|incl|excl|blz|ecc|pag|sig|тыс|млн|руб|см|рис|т|г)$",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each sentence of `text`; what is only space belongs to the one before.

    Where it is unclear whether a full stop ends a sentence it doesn't: two sentences taken for one do no harm to a
    comparison, half ones do.
    """
    start = 0
    for match in _END.finditer(text):
        if match.end() < len(text) and _ends(text, match):
            yield start, match.end()
            start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _ends(text: str, match: re.Match[str]) -> bool:
    following = text[match.end()]
    if following in _GOING_ON:
        return False
    if match[0][0] != ".":
        return bool(_NEEDS_NO_SPACE.match(match[0])) or (match[0][-1:].isspace() and not following.islower())
    if match[0].startswith("..") or following.islower() or following.isdigit() or following == ".":
        return False
    return not _ABBREVIATION.search(text, max(0, match.start() - 20), match.start())
