"""How languages write numbers, dates and times, from CLDR through Babel."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from helpcentre.quantities.characters import plain, runs_on, visible

# Languages written in several regions that disagree on point and comma, where the code names none of them.
_BOTH_WAYS = {"es"}
_ANY_HALF = {"am": ("am", "a.m.", "a. m."), "pm": ("pm", "p.m.", "p. m.")}


@dataclass(frozen=True)
class Conventions:
    """One language's conventions; `decimals` is empty for a language that CLDR doesn't know."""

    code: str
    language: str
    locale: Locale | None
    decimals: frozenset[str]
    months: Mapping[str, int]
    month: re.Pattern[str] | None
    orders: tuple[str, ...]
    halves: Mapping[str, str]
    half: re.Pattern[str]
    dotted_times: bool
    dotted_dates: bool
    year_first: bool
    month_first: bool


@cache
def conventions(language: str) -> Conventions:
    """Give the conventions of a language by its code; those of any language where it is unknown."""
    locale = locale_of(language)
    months = _months(locale)
    halves = _halves(locale)
    return Conventions(
        code=language,
        language=language.replace("_", "-").split("-")[0].lower(),
        locale=locale,
        decimals=_decimals(locale, language),
        months=months,
        month=words(months) if months else None,
        orders=_orders(locale),
        halves={key(name): half for name, half in halves.items()},
        half=words(halves),
        dotted_times=locale is not None and "." in re.sub(r"[^.:]|\.m\.", "", locale.time_formats["short"].pattern),
        year_first=locale is None or locale.date_formats["long"].pattern[:1] in "yYG",
        month_first=locale is None or _month_comes_first(locale),
        dotted_dates=locale is not None and "." in locale.date_formats["short"].pattern,
    )


@cache
def locale_of(language: str) -> Locale | None:
    """Give Babel's locale for a language's code, that without region where it doesn't know the whole."""
    parts = language.replace("_", "-").split("-")
    for code in ("_".join(parts), parts[0]):
        try:
            return Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            continue
    return None


def words(names: Iterable[str]) -> re.Pattern[str]:
    """Give a pattern that finds any of the names, the longest first; all points in them may be left out."""
    spellings = {*names, *(name.replace(".", "") for name in names)}
    ordered = sorted(spellings, key=lambda name: (-len(name), name))
    return re.compile("|".join(_loose(name) for name in ordered), re.IGNORECASE)


def _loose(name: str) -> str:
    pattern = re.escape(name).replace(r"\ ", r"\s?")
    cased = name[:1].lower() != name[:1].upper()
    before = r"(?<![^\W\d_])" if cased else ""
    return before + pattern + ("" if runs_on(name[-1:]) else r"(?![^\W\d_])")


def key(name: str) -> str:
    """Give the form under which names are kept: lower case, without points and spaces."""
    return re.sub(r"[.\s]", "", name.lower())


def _decimals(locale: Locale | None, language: str) -> frozenset[str]:
    if locale is None:
        return frozenset()
    if language in _BOTH_WAYS:
        return frozenset(".,")
    symbols = locale.number_symbols
    native = {plain(symbols[system]["decimal"]) for system in symbols if "decimal" in symbols[system]}
    return frozenset(native & set(".,")) or frozenset(".")


def _months(locale: Locale | None) -> dict[str, int]:
    if locale is None:
        return {}
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, written in locale.months[context][width].items():
                name = plain(visible(written)).strip()
                if not re.fullmatch(r"[\dM]+\D?", name):
                    found.setdefault(name.rstrip("."), number)
                    found.setdefault(name, number)
    if locale.language == "en":
        found.setdefault("Sept", 9)  # as often in use as the "Sep" of CLDR
    return found


def _orders(locale: Locale | None) -> tuple[str, ...]:
    if locale is None or (locale.language == "en" and not locale.territory):
        return ("mdy", "dmy", "ymd")
    pattern = re.sub(r"'[^']*'|[^dMy]", "", locale.date_formats["short"].pattern)
    return ("".join(dict.fromkeys(pattern.lower())),)


def _month_comes_first(locale: Locale) -> bool:
    pattern = re.sub(r"'[^']*'", "", locale.date_formats["long"].pattern)
    return locale.language == "en" or pattern.find("M") < pattern.find("d")


def _halves(locale: Locale | None) -> dict[str, str]:
    found = {name: half for half, names in _ANY_HALF.items() for name in names}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated", "narrow"):
            for period, name in (locale.day_periods.get(context, {}).get(width, {}) if locale else {}).items():
                half = _half(period, locale)
                if half and (len(key(name)) > 1 or not name.isascii()):
                    found.setdefault(plain(visible(name)), half)
    return found


def _half(period: str, locale: Locale | None) -> str:
    if period in {"am", "pm"}:
        return period
    # Chinese has no halves but parts of the day on a clock of twelve hours.
    if locale is None or locale.language != "zh":
        return ""
    return "pm" if period.startswith(("noon", "afternoon", "evening")) else "am"
