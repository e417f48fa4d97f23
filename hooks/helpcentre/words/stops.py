"""Full stops and other marks that have lost the space behind them."""

import re
from collections.abc import Collection, Iterator

from helpcentre.languagecode import base
from helpcentre.rule import Fault
from helpcentre.words.compounds import is_word
from helpcentre.words.texts import Couple, Reading

_STOP = re.compile(r"(?<![\w@.:/\\<&{}#])(?<!^-)(?<![\W\d_]-)([^\W\d_]{2,})[.!?;:,]([^\W\d_]{2,})(?![\w@/\\>{}]|\.\w)")
_INCLUSIVE = re.compile(r":in(?:nen)?$")
"""By a colon German means women as well as men: Nutzer:innen."""
_CLOSE = re.compile(r"[.!?;:,][^\W\d_]{2}")


def close_stops(couple: Couple, reading: Reading, language: str, names: Collection[str]) -> Iterator[Fault]:
    """Tell each mark of a translation that stands between two words, but for those in `names` and in the source."""
    if not _CLOSE.search(reading.shown):
        return
    for match in _STOP.finditer(reading.shown):
        if base(language) == "de" and _INCLUSIVE.search(match[0]):
            continue
        if match[0] in names or any(match[0] in source.shown for source in couple.source):
            continue
        if _is_stop(match[1], match[2], language, joined=reading.shown[: match.start()].endswith("-")):
            message = f'a space is missing in "{match[0]}"'
            fixed = f"{match[0][: match.end(1) - match.start() + 1]} {match[2]}"
            yield reading.fault(match.span(), message, couple.source[0].place(0), fixed)


def _is_stop(first: str, second: str, language: str, *, joined: bool) -> bool:
    """Tell whether a stop is one between sentences; `joined` says that a hyphen stands before the first word."""
    known = [is_word(part.lower(), language) for part in (first, second)]
    if second[0].isupper():
        return any(known)
    return (all(known) and not joined) or (known[1] and not first[1:].islower())
