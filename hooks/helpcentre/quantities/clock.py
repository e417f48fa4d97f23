"""Times of the day, on a clock of 12 or 24 hours."""

import re
from collections.abc import Iterator

from helpcentre.quantities.locales import Conventions, key
from helpcentre.quantities.model import Kind, Quantity, part

_HOUR_WORDS = r"Uhr|uur|hrs|時|时|點|点|시|ч(?![а-я])"
_MINUTE_WORDS = r"(?:\s?[分분])?"
_TIME = re.compile(
    rf"(?<![\d.,:])(?P<h>\d{{1,2}})(?:"
    rf"\s?:\s?(?P<m1>[0-5]\d)(?::(?P<s>[0-5]\d)(?:[.,]\d+)?)?(?![\d:])"
    rf"|\s?h\s?(?P<m2>[0-5]\d)(?!\d)"
    rf"|[.](?P<m4>[0-5]\d)(?=\s?(?:{_HOUR_WORDS}))"
    rf"|\s?(?P<word>{_HOUR_WORDS})(?:\s?(?P<m3>[0-5]?\d){_MINUTE_WORDS}(?!\d))?"
    rf"|(?P<bare>)(?![\d.,:]*\d))",
)
_TAIL = re.compile(rf"\s?(?:{_HOUR_WORDS}|h(?![^\W_]))")


def times(text: str, conventions: Conventions) -> Iterator[Quantity]:
    """Read the times in `text`."""
    for match in _TIME.finditer(text):
        hour = int(match["h"])
        minute = next((m for m in (match["m1"], match["m2"], match["m3"], match["m4"]) if m), "")
        half, start, end = _half(text, match, conventions)
        if hour > (12 if half else 24) or (not half and not minute and not match["word"]):
            continue
        if not half and (tail := _TAIL.match(text, end)):
            end = tail.end()
        exact = _exact(hour, half)
        clock = f"T{exact:02}:{int(minute or 0):02}" + (f":{match['s']}" if match["s"] else "")
        parts = [part(match["h"], match.start("h"), str(hour), str(exact))]
        parts += [
            part(group, match.start("h"), str(int(group))) for group in (minute, match["s"]) if group and int(group)
        ]
        yield Quantity(Kind.TIME, text[start:end], start, end, frozenset((clock,)), parts=tuple(parts))


def _exact(hour: int, half: str) -> int:
    if half:
        return hour % 12 + (12 if half == "pm" else 0)
    return hour % 24


def _half(text: str, match: re.Match[str], conventions: Conventions) -> tuple[str, int, int]:
    start, end = match.span()
    after = conventions.half.match(text, end + (text[end : end + 1] == " "))
    if after:
        return conventions.halves.get(key(after[0]), ""), start, after.end()
    for before in conventions.half.finditer(text, max(0, start - 12), start):
        # "am" before a number is a word of German and English; only 午後 and its like precede the hour.
        is_word = before[0].isascii() and not (before[0].isupper() and match["m1"])
        if not text[before.end() : start].strip() and not is_word:
            return conventions.halves.get(key(before[0]), ""), before.start(), end
    return "", start, end
