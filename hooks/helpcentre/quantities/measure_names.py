"""Names and signs of units, currencies and large numbers in a language, from CLDR."""

import re
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol
from babel.units import format_unit

from helpcentre.quantities.characters import plain, visible

PERCENT = "concentr-percent"
_UNITS = (
    *(f"duration-{unit}" for unit in ("year", "month", "week", "day", "hour", "minute", "second", "millisecond")),
    *(f"digital-{size}{unit}" for size in ("", "kilo", "mega", "giga", "tera") for unit in ("bit", "byte")),
    *(f"frequency-{size}hertz" for size in ("", "kilo", "mega", "giga")),
    *(f"length-{size}meter" for size in ("", "kilo", "centi", "milli")),
    *("mass-kilogram", "mass-gram", "volume-liter", "volume-milliliter"),
    *("electric-ampere", "electric-milliampere", "electric-volt", "electric-ohm", "power-watt", "power-kilowatt"),
    *("temperature-celsius", "temperature-fahrenheit", "graphics-pixel", "graphics-megapixel", "energy-kilowatt-hour"),
    *(PERCENT, "concentr-permille"),
)
_DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"))
_SIGNS = {
    **dict.fromkeys(("$", "dollar", "dollars", "dólar", "dólares", "dollari", "dollaro"), _DOLLARS),
    "¥": frozenset(("JPY", "CNY")),
    "kr": frozenset(("SEK", "NOK", "DKK")),
}
_ONE_SIGN = {"€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₽": "RUB", "₴": "UAH", "₺": "TRY"}
_OTHERS = frozenset(("CHF", "BRL", "PLN", "CZK", "HUF", "ZAR"))
CURRENCIES = tuple(sorted(_OTHERS.union(_ONE_SIGN.values(), *_SIGNS.values())))
# French octets, which translators into other languages leave behind.
_OCTETS = {"ko": "kilo", "mo": "mega", "go": "giga", "to": "tera"}
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def names(locale: Locale | None) -> dict[str, frozenset[str]]:
    """Give, by name or sign in lower case, the units and currencies that it may mean in a language."""
    found: dict[str, set[str]] = {"%": {PERCENT}}
    for sign, codes in (*_SIGNS.items(), *((sign, {code}) for sign, code in _ONE_SIGN.items())):
        found.setdefault(sign, set()).update(codes)
    for code in CURRENCIES:
        for name in (code, *(_currency_names(code, locale) if locale else ())):
            found.setdefault(_key(name), set()).add(code)
    # English short forms are those of the International System, which are used everywhere.
    for spelling, widths in ((locale, ("long", "short", "narrow")), (Locale("en"), ("short", "narrow"))):
        for unit in _UNITS if spelling else ():
            for name in _unit_names(unit, spelling, widths):
                found.setdefault(name, set()).add(unit)
    for sign, size in _OCTETS.items():
        found.setdefault(sign, set()).add(f"digital-{size}byte")
    # Fahrenheit, by the shortest English form.
    found.pop("°", None)
    return {name: frozenset(meanings) for name, meanings in found.items() if name}


def _key(name: str) -> str:
    return plain(visible(name)).strip().lower().replace("-", " ")


def _currency_names(code: str, locale: Locale) -> tuple[str, ...]:
    return (get_currency_symbol(code, locale), *(get_currency_name(code, count, locale) for count in (1, 2, 5)))


@cache
def _unit_names(unit: str, locale: Locale | None, widths: tuple[str, ...]) -> set[str]:
    numbers = {locale.plural_form(number): number for number in (1, 2, 3, 5, 11, 1.5)}.values() if locale else ()
    texts = (format_unit(number, unit, width, locale=locale) for width in widths for number in numbers)  # type: ignore[arg-type]
    # What Babel has no pattern for it writes as the unit's id.
    return {name for text in texts if (name := _key(_NUMBER.sub("", plain(text)))) and name != _key(unit)}


def factors(locale: Locale | None) -> dict[str, int]:
    """Give, by name, the powers of ten that words such as "million" stand for."""
    found: dict[str, int] = {}
    formats = locale.compact_decimal_formats if locale else {}
    for width in ("long", "short"):
        for patterns in formats.get(width, {}).values():
            for size, pattern in patterns.items():
                text = plain(visible(pattern.pattern)).split(";")[0]
                name = _key(re.sub(r"[0'%\u00a4.]", "", text))
                if name and (len(name) > 1 or not name.isascii()):
                    found.setdefault(name, int(size) // 10 ** (text.count("0") - 1))
    return found
