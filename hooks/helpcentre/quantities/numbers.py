"""The values that a run of digits and separators has in a language."""

import re
from functools import lru_cache

from babel.numbers import format_decimal, get_decimal_symbol

from helpcentre.quantities.locales import Conventions, locale_of

NUMBER = re.compile(r"\d{1,3}(?:[ ]\d{3}){1,8}(?![\d]|[ ]\d)(?:[.,]\d+)?|\d+(?:[.,'\u066b\u066c_]\d+)*")
_ADDRESS = re.compile(r"(?:(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])\.){3}(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])")
"""An address of the Internet's, whose numbers begin with no 0, as those of thousands do."""
_GROUPED = {
    mark: re.compile(
        rf"[1-9]\d{{,2}}(?:{re.escape(mark)}\d{{3}})+|[1-9]\d?(?:{re.escape(mark)}\d{{2}})+{re.escape(mark)}\d{{3}}"
    )
    for mark in ".,'_ \u066c"
}
# Marks that part thousands in every language, as no language parts decimals by them.
_ALWAYS_GROUPS = "' _\u066c"


def local_values(token: str, conventions: Conventions) -> frozenset[str]:
    """Give the numbers that `token` may be in the language; all that it may be anywhere where that is unknown."""
    if _ADDRESS.fullmatch(token):
        return frozenset()
    marks = conventions.decimals or frozenset(".,")
    return frozenset(value for mark in marks for value in [_value(token, mark)] if value is not None)


def foreign_values(token: str, conventions: Conventions) -> frozenset[str]:
    """Give the numbers that `token` is where point and comma change places."""
    marks = frozenset(".,") - conventions.decimals
    return frozenset(value for mark in marks for value in [_value(token, mark)] if value is not None)


def version(token: str, conventions: Conventions) -> str | None:
    """Give the version, section or the like that a dotted token is, unless it is a number with thousands."""
    if not re.fullmatch(r"\d+(?:\.\d+)+", token):
        return None
    if _ADDRESS.fullmatch(token):
        return f"v{token}"
    if "." not in conventions.decimals and conventions.decimals and _GROUPED["."].fullmatch(token):
        return None
    return f"v{token}"


@lru_cache(maxsize=4096)
def _value(token: str, decimal: str) -> str | None:
    group = "," if decimal == "." else "."
    whole, mark, fraction = _split(token, decimal)
    if not whole.isdigit():
        groups = [g for g in (group, *_ALWAYS_GROUPS) if _GROUPED[g].fullmatch(whole)]
        if not groups:
            return None
        whole = whole.replace(groups[0], "")
    if mark and not fraction.isdigit():
        return None
    return canonical(whole, fraction)


def _split(token: str, decimal: str) -> tuple[str, str, str]:
    if "\u066b" in token:
        return token.partition("\u066b")
    if re.match(r"[\d]+(?:['_ \u066c]\d{3})+[.,]\d+$", token):
        # Thousands that are parted by neither point nor comma leave both of them to decimals.
        mark = "," if "," in token else "."
        return token.partition(mark)
    return token.partition(decimal)


def canonical(whole: str, fraction: str = "") -> str:
    """Give a number its canonical form. Decimals stay as they are written, 3.10 isn't 3.1; only `.00` goes."""
    whole = whole.lstrip("0") or "0"
    return whole if fraction in {"", "00"} else f"{whole}.{fraction}"


def written(value: str, language: str) -> str:
    """Give a canonical number as the language writes it; as it is for a language that CLDR doesn't know."""
    locale = locale_of(language)
    if locale is None:
        return value
    whole, _, fraction = value.partition(".")
    return format_decimal(int(whole), locale=locale) + (get_decimal_symbol(locale) + fraction if fraction else "")


def multiplied(value: str, factor: int) -> str:
    """Give a canonical number multiplied by a power of ten, such as "million" means."""
    whole, _, fraction = value.partition(".")
    digits = str(factor)[1:]
    if factor == 1 or len(fraction) > len(digits) or set(digits) - {"0"}:
        return value
    sign = "-" if whole.startswith("-") else ""
    return sign + canonical(whole.removeprefix("-") + fraction.ljust(len(digits), "0"))
