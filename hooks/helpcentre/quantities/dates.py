"""Dates, in figures and with the names of months."""

import re
from collections.abc import Iterator

from helpcentre.quantities.locales import Conventions, key
from helpcentre.quantities.model import Kind, Quantity, part

_YEAR_FIRST = re.compile(
    r"(?<![\d.,/-])(\d{4})(?:([-/])(\d{1,2})\2(\d{1,2})|\. ?(\d{1,2})\. ?(\d{1,2})\.?)(?![\d/-]|[.,]\d)"
)
_CJK = re.compile(r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일號号])?")
_FIGURES = re.compile(r"(?<![\d.,/-])(\d{1,2})(?:([/-])(\d{1,2})\2|(\.) ?(\d{1,2})\. ?)(\d{4}|\d{2})(?![\d/-]|[.,]\d)")
_DAY_BEFORE = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°|\.|-?(?:го|е))?[ -]?(?:of |de |d'|do |da |de l'|ב)?(?:the )?$"
)
_YEAR_BEFORE = re.compile(r"(?<![\d.,])(\d{4})(?:\.|,)? ?(?:m\. |e?ko |gada )?$")
_DAY_AFTER = re.compile(
    r"\.?[ -]?(?:the )?(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.(?!\d)|-?(?:го|е|a)(?!\w))?(?![\d:%]|[.,:/]\d)"
)
_YEAR_AFTER = re.compile(r"[.,]?[ -]{0,2}(?:del? |of |năm |do |ng |ค\.ศ\. )?(1[89]\d\d|2\d{3})(?![\d%]|[.,:/]\d)")


def dates(text: str, conventions: Conventions) -> Iterator[Quantity]:
    """Read the dates in `text`; a month without day or year is none."""
    for match in _YEAR_FIRST.finditer(text):
        year, _, month, day, month2, day2 = match.groups()
        yield from _date(match[0], match.start(), {_written(year, month or month2, day or day2)}, match.groups())
    for match in _CJK.finditer(text):
        year, month, day = match.groups()
        if (year or day) and 1 <= int(month) <= 12:
            yield from _date(match[0], match.start(), {_written(year, month, day)}, match.groups())
    for match in _FIGURES.finditer(text):
        first, _, second, point, second2, year = match.groups()
        if point and len(year) == 2 and not conventions.dotted_dates:
            continue
        readings = _orders(first, second or second2, year, ("dmy",) if point else conventions.orders)
        yield from _date(match[0], match.start(), readings, match.groups(), figures=True)
    if conventions.month:
        yield from _named(text, conventions, conventions.month)


def _orders(first: str, second: str, third: str, orders: tuple[str, ...]) -> set[str | None]:
    found: set[str | None] = set()
    for order in orders if any(order in {"mdy", "dmy"} for order in orders) else ("dmy", *orders):
        fields = dict(zip(order, (first, second, third), strict=False))
        if len(fields) == 3 and len(fields["d"]) <= 2:
            found.add(_written(_century(fields["y"]), fields["m"], fields["d"]))
    return found or {_written(_century(third), second, first)}


def _century(year: str) -> str:
    return year if len(year) > 2 else f"{20 if int(year) < 70 else 19}{int(year):02}"


def _written(year: str | None, month: str | int, day: str | None) -> str | None:
    number = int(month)
    # June 31 is a date too: a wrong one.
    if not 1 <= number <= 12 or (day and not 1 <= int(day) <= 31):
        return None
    return f"D{int(year) if year else '-'}-{number:02}" + (f"-{int(day):02}" if day else "")


def _date(
    raw: str, start: int, readings: set[str | None], groups: tuple[str | None, ...], figures: bool = False
) -> Iterator[Quantity]:
    known = frozenset(reading for reading in readings if reading)
    if not known:
        return
    months = {
        f"M{reading[1:].split('-')[-2 if reading.count('-') > 1 and reading[-3] == '-' else -1]}" for reading in known
    }
    numbers = [group for group in groups if group and group.isdigit()]
    parts = tuple(part(number, start, str(int(number)), *_months_of(number, months)) for number in numbers)
    version = {"v" + raw} if figures and re.fullmatch(r"[\d.]+", raw) else set()
    yield Quantity(Kind.DATE, raw, start, start + len(raw), known | version, parts=parts)


def _months_of(number: str, months: set[str]) -> set[str]:
    return {month for month in months if int(month[1:]) == int(number)}


def _named(text: str, conventions: Conventions, names: re.Pattern[str]) -> Iterator[Quantity]:
    for match in names.finditer(text):
        month = conventions.months.get(match[0]) or _month(match[0], conventions)
        day, start, end, year = None, match.start(), match.end(), None
        before = _DAY_BEFORE.search(text, max(0, start - 20), start)
        if before and 1 <= int(before[1]) <= 31:
            day, start = before[1], before.start()
        if conventions.year_first and (before := _YEAR_BEFORE.search(text, max(0, start - 20), start)):
            year, start = before[1], before.start()
        if day is None and conventions.month_first and (after := _day_after(text, end)):
            day, end = after[1], after.end()
        if year is None and (after := _YEAR_AFTER.match(text, end)):
            year, end = after[1], after.end()
        # "may 5" is a verb before a number, "May 5" a date.
        verb = conventions.language == "en" and match[0].islower()
        written = _written(year, month, day) if month and (day or year) and not verb else None
        if written:
            parts = [part(number, start) for number in (day, year) if number]
            parts.append(Quantity(Kind.NUMBER, match[0], match.start(), match.end(), frozenset((f"M{month:02}",))))
            yield Quantity(Kind.DATE, text[start:end], start, end, frozenset((written,)), parts=tuple(parts))


def _day_after(text: str, end: int) -> re.Match[str] | None:
    match = _DAY_AFTER.match(text, end)
    return match if match and 1 <= int(match[1]) <= 31 else None


def _month(found: str, conventions: Conventions) -> int:
    wanted = key(found)
    return next((number for name, number in conventions.months.items() if key(name) == wanted), 0)
