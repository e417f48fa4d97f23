"""Names and signs of units, currencies and large numbers in a language, from CLDR."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol
from babel.units import format_unit

from helpcentre.quantities.characters import plain, runs_on, visible
from helpcentre.quantities.locales import conventions

_UNITS = (
    *(f"duration-{unit}" for unit in ("year", "month", "week", "day", "hour", "minute", "second", "millisecond")),
    *(f"digital-{size}{unit}" for size in ("", "kilo", "mega", "giga", "tera") for unit in ("bit", "byte")),
    *(f"frequency-{size}hertz" for size in ("", "kilo", "mega", "giga")),
    *(f"length-{size}meter" for size in ("", "kilo", "centi", "milli")),
    *("mass-kilogram", "mass-gram", "volume-liter", "volume-milliliter"),
    *("electric-ampere", "electric-milliampere", "electric-volt", "electric-ohm", "power-watt", "power-kilowatt"),
    *("temperature-celsius", "temperature-fahrenheit", "graphics-pixel", "graphics-megapixel", "energy-kilowatt-hour"),
    *("concentr-percent", "concentr-permille"),
)
_DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"))
_CURRENCIES = (
    *sorted(_DOLLARS),
    *[
        "EUR",
        "GBP",
        "JPY",
        "CNY",
        "CHF",
        "INR",
        "BRL",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "CZK",
        "HUF",
        "TRY",
        "KRW",
        "RUB",
        "UAH",
        "ZAR",
    ],
)
_SIGNS = {
    **dict.fromkeys(("$", "dollar", "dollars", "dólar", "dólares", "dollari", "dollaro"), _DOLLARS),
    "¥": frozenset(("JPY", "CNY")),
    "kr": frozenset(("SEK", "NOK", "DKK")),
    **{
        sign: frozenset((code,))
        for sign, code in zip("€£₹₩₽₴₺", ["EUR", "GBP", "INR", "KRW", "RUB", "UAH", "TRY"], strict=True)
    },
}
PERCENT = "concentr-percent"
_LEADING = frozenset((*_CURRENCIES, PERCENT))
SECONDS = {"duration-second": 1, "duration-minute": 60, "duration-hour": 3600, "duration-day": 86400}
SECONDS["duration-week"] = 7 * 86400
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True)
class Measures:
    """What units and currencies a name or sign may mean, and the patterns that find one after or before a number."""

    names: Mapping[str, frozenset[str]]
    after: re.Pattern[str]
    before: re.Pattern[str]
    factors: Mapping[str, int]
    factor: re.Pattern[str] | None
    percent: re.Pattern[str]


@cache
def measures(language: str) -> Measures:
    """Give the measures of a language; where CLDR doesn't know it, signs that all languages share."""
    locale = conventions(language).locale
    names = _names(locale)
    factors = _factors(locale)
    ordered = sorted(names, key=lambda name: (-len(name), name))
    # Currencies and the percent sign stand on either side, units only after the number.
    leading = "|".join(re.escape(name) for name in ordered if names[name] <= _LEADING)
    return Measures(
        names=names,
        after=re.compile(r"[ -]?(?:" + "|".join(map(_after, ordered)) + ")", re.IGNORECASE),
        before=re.compile(rf"(?<![^\W\d_])(?:{leading})\s?[-\u2212]?$", re.IGNORECASE),
        factors=factors,
        factor=re.compile(r" ?(" + "|".join(map(_after, sorted(factors, key=len, reverse=True))) + ")", re.IGNORECASE)
        if factors
        else None,
        percent=re.compile("|".join(re.escape(name[:5]) for name in ordered if PERCENT in names[name]), re.IGNORECASE),
    )


def name_of(found: str) -> str:
    """Give the form under which a name is kept."""
    return found.strip(" -\u2212").lower()


def _after(name: str) -> str:
    pattern = re.escape(name).replace(r"\ ", r"[ -]")
    if runs_on(name[-1:]):
        return pattern
    # Cases of names that CLDR gives in one of them: "Monate", "Monaten".
    ending = r"[^\W\d_]{0,2}" if len(name) >= 4 else ""
    return f"{pattern}(?:{ending}(?![^\\W_]))"


def _names(locale: Locale | None) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {"%": {PERCENT}}
    for sign, codes in _SIGNS.items():
        found.setdefault(sign, set()).update(codes)
    for code in _CURRENCIES:
        found.setdefault(code.lower(), set()).add(code)
        if locale:
            signs = [get_currency_symbol(code, locale), *(get_currency_name(code, n, locale) for n in (1, 2, 5))]
            for sign in signs:
                found.setdefault(plain(visible(sign)).lower(), set()).add(code)
    # English short forms are those of the International System, which are used everywhere.
    for spelling, widths in ((locale, ("long", "short", "narrow")), (Locale("en"), ("short", "narrow"))):
        for unit in _UNITS if spelling else ():
            for name in _unit_names(unit, spelling, widths):
                found.setdefault(name, set()).add(unit)
    for sign, unit in (("ko", "kilo"), ("mo", "mega"), ("go", "giga"), ("to", "tera")):
        found.setdefault(sign, set()).add(f"digital-{unit}byte")
    # Fahrenheit, by the shortest English form.
    found.pop("°", None)
    return {name: frozenset(meanings) for name, meanings in found.items() if name}


def _unit_names(unit: str, locale: Locale | None, widths: tuple[str, ...]) -> set[str]:
    texts = (format_unit(number, unit, width, locale=locale) for width in widths for number in (1, 2, 3, 5, 1.5))  # type: ignore[arg-type]
    # What Babel has no pattern for it writes as the unit's id.
    return {name for text in texts if (name := _NUMBER.sub("", plain(visible(text))).strip().lower()) and name != unit}


def _factors(locale: Locale | None) -> dict[str, int]:
    found: dict[str, int] = {}
    formats = locale.compact_decimal_formats if locale else {}
    for width in ("long", "short"):
        for patterns in formats.get(width, {}).values():
            for size, pattern in patterns.items():
                text = plain(visible(pattern.pattern))
                name = re.sub(r"[0'%\u00a4.]", "", text).strip().lower()
                zeros = len(re.findall("0", text.split(";")[0]))
                if name and (len(name) > 1 or not name.isascii()):
                    found.setdefault(name, int(size) // 10 ** (zeros - 1))
    return found
