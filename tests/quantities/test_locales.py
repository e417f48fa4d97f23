"""What Babel writes in one language is what is read in another, and another value never is."""

from datetime import date, time
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from babel.units import format_unit
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from helpcentre.quantities import compare, read

LOCALES = [
    "en",
    "fr",
    "de",
    "es",
    "it",
    "nl",
    "pt",
    "pl",
    "ru",
    "uk",
    "ja",
    "zh",
    "ko",
    "hi",
    "tr",
    "vi",
    "sv",
    "da",
    "nb",
    "fi",
    "cs",
    "hu",
    "ar",
    "he",
    "th",
    "bn",
    "id",
    "ro",
    "el",
    "sq",
    "en-US",
    "en-GB",
    "de-CH",
    "de-AT",
    "fr-CH",
    "fr-CA",
    "pt-PT",
    "es-MX",
    "zh-Hant",
    "sr",
    "hr",
    "sk",
    "bg",
    "ca",
    "lt",
    "lv",
    "et",
    "sl",
    "fa",
]
NUMBERS = st.decimals(0, 10**9, places=2).map(lambda number: number.normalize() + 0)
WIDE = st.decimals(20000, 10**9, places=1)
DATES = st.dates(date(1970, 1, 1), date(2069, 12, 31))
PAIRS = st.tuples(st.sampled_from(LOCALES), st.sampled_from(LOCALES))
UNITS = ("digital-gigabyte", "duration-hour", "duration-day", "duration-month", "concentr-percent", "electric-ampere")


def babel(language: str) -> str:
    return language.replace("-", "_")


def equal(left: str, source: str, right: str, translation: str) -> bool:
    compared = compare(read(left, source), read(right, translation))
    wrong = [match for match in compared.matches if match.misread or match.other_unit]
    return not (compared.missing or compared.extra or wrong)


@settings(max_examples=300, deadline=None)
@given(NUMBERS, PAIRS)
def test_a_number_is_the_same_in_every_language(number: Decimal, pair: tuple[str, str]) -> None:
    left, right = (format_decimal(number, locale=babel(code)) for code in pair)
    assert equal(left, pair[0], right, pair[1]), (left, right)


@settings(max_examples=300, deadline=None)
@given(WIDE, st.sampled_from(("1", "10", "0.1", "1000")), PAIRS)
def test_another_number_is_another_in_every_language(number: Decimal, more: str, pair: tuple[str, str]) -> None:
    left = format_decimal(number, locale=babel(pair[0]))
    right = format_decimal(number + Decimal(more), locale=babel(pair[1]))
    assert not equal(left, pair[0], right, pair[1]), (left, right)


@settings(max_examples=300, deadline=None)
@given(DATES, PAIRS, st.sampled_from(("short", "medium", "long")), st.sampled_from(("medium", "long")))
def test_a_date_is_the_same_in_every_language(day: date, pair: tuple[str, str], one: str, other: str) -> None:
    assume((pair[0], one) != ("ko", "short"))  # "00. 1. 1.": a year of two digits first
    left, right = format_date(day, one, babel(pair[0])), format_date(day, other, babel(pair[1]))
    assert equal(left, pair[0], right, pair[1]), (left, right)


@settings(max_examples=300, deadline=None)
@given(DATES, DATES, PAIRS)
def test_another_date_is_another_in_every_language(day: date, other: date, pair: tuple[str, str]) -> None:
    left, right = format_date(day, "long", babel(pair[0])), format_date(other, "long", babel(pair[1]))
    assert equal(left, pair[0], right, pair[1]) is (day == other), (left, right)


@settings(max_examples=300, deadline=None)
@given(st.times(), st.times(), PAIRS)
def test_a_time_is_the_same_on_every_clock(moment: time, other: time, pair: tuple[str, str]) -> None:
    left = format_time(moment, "short", locale=babel(pair[0]))
    right = format_time(moment, "short", locale=babel(pair[1]))
    assert equal(left, pair[0], right, pair[1]), (left, right)


@settings(max_examples=200, deadline=None)
@given(WIDE, PAIRS, st.sampled_from(("EUR", "USD", "GBP", "JPY", "CHF")))
def test_an_amount_of_money_is_the_same_in_every_language(amount: Decimal, pair: tuple[str, str], code: str) -> None:
    left, right = (format_currency(amount, code, locale=babel(language)) for language in pair)
    assert equal(left, pair[0], right, pair[1]), (left, right)


@settings(max_examples=200, deadline=None)
@given(st.integers(13, 99), PAIRS)
def test_a_percentage_is_the_same_in_every_language(number: int, pair: tuple[str, str]) -> None:
    left, right = (format_percent(Decimal(number) / 100, locale=babel(language)) for language in pair)
    assert equal(left, pair[0], right, pair[1]), (left, right)


@settings(max_examples=300, deadline=None)
@given(st.integers(13, 400), PAIRS, st.sampled_from(UNITS), st.sampled_from(("long", "short")))
def test_a_measure_is_the_same_in_every_language(number: int, pair: tuple[str, str], unit: str, length: str) -> None:
    left, right = (format_unit(number, unit, length, locale=babel(language)) for language in pair)  # type: ignore[arg-type]
    assume(unit not in left + right)  # Babel lacks the pattern
    assert equal(left, pair[0], right, pair[1]), (left, right)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 9), st.sampled_from((10**6, 10**9)), PAIRS)
def test_a_number_in_millions_is_the_same_in_every_language(number: int, size: int, pair: tuple[str, str]) -> None:
    assume(all("long" in Locale.parse(babel(code)).compact_decimal_formats for code in pair))
    left, right = (format_compact_decimal(number * size, format_type="long", locale=babel(code)) for code in pair)
    assert equal(left, pair[0], right, pair[1]), (left, right)


@given(st.text(), st.sampled_from(LOCALES))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_read_and_equals_itself(text: str, language: str) -> None:
    assert equal(text, language, text, language)


@pytest.mark.parametrize("language", ["em", "xx", "zz-Foo", ""])
def test_a_language_that_nobody_knows_is_read_leniently(language: str) -> None:
    assert equal("1,000.5 on 3 of 4", "en", "1.000,5", language)
    assert not equal("15 days", "en", "14", language)
