"""What is read as a quantity in running text, what isn't, and what makes two texts differ."""

import pytest

from helpcentre.quantities import compare, read

SAME = [
    ("1,000.5", "de", "1.000,5"),
    ("1,000.5", "fr", "1\u202f000,5"),
    ("1,000.5", "de-CH", "1’000.5"),
    ("12,345,678", "hi", "१,२३,४५,६७८"),
    ("0.9A", "fr", "0,9 A"),
    ("5 GB", "fr", "5 Go"),
    ("5 percent", "tr", "%5"),
    ("$5", "fr", "5 $"),
    ("$5", "de", "5 USD"),
    ("July 31, 2023", "de", "31.07.2023"),
    ("July 31, 2023", "ko", "2023년 7월 31일"),
    ("7/31/2023", "fr", "31/07/2023"),
    ("July 1–15, 2023", "fr", "1–15 juillet 2023"),
    ("3 PM", "de", "15 Uhr"),
    ("3:30 p.m.", "fr", "15 h 30"),
    ("12 AM", "zh-Hant", "午夜12:00"),
    ("5 million", "ja", "500万"),
    ("two weeks", "de", "14 Tage"),
    ("24 hours", "de", "24-Stunden-Frist"),
    ("the 1990s", "es", "los años 90"),
    ("100% of it", "de", "gesamt"),
    ("1,2,3", "de", "1, 2 und 3"),
    ("ports 80 443", "fr", "ports 80 443"),
    ("TWO users", "tr", "2 kullanıcı"),
    ("2 users", "tr", "İki kullanıcı"),
    ("2️ users", "de", "2 Nutzer"),
]
OTHER = [
    ("15 days", "fr", "14 jours"),
    ("1.5", "de", "15"),
    ("3.10", "de", "3.1"),
    ("-5", "fr", "5"),
    ("3 PM", "de", "3 Uhr"),
    ("July 31, 2023", "fr", "31 juin 2023"),
    ("July 31, 2023", "de", "Juli 2023"),
    ("5 million", "de", "5 Milliarden"),
    ("5 GB", "de", "5 MB"),
    ("$5", "fr", "5 €"),
    ("5%", "de", "5"),
    ("9:30", "fr", "9 Mo 30"),
    ("1,250", "fr", "un 250"),
    ("Step 1", "fr", "Étape : un"),
    ("1,000", "de", "1,000"),
]
NOTHING = [
    "PSD2, IPv6, OAuth2 and H.264",
    "an NMEA-2000 network in UTF-8",
    "<https://example.org/2023/07> and me2@example.org",
    "image01.png, ../v2/api and /docs/3",
    "{{ var1 }} {* x.py hl[16] *} :one_1: ++ctrl+1++ [^1]",
    "© 2024, Copyright 2020–2024",
    "4xx, 3D, 2FA and 1Password",
]


def differ(left: str, language: str, right: str) -> bool:
    compared = compare(read(left, "en"), read(right, language))
    wrong = [match for match in compared.matches if match.misread or match.other_unit]
    return bool(compared.missing or compared.extra or wrong)


@pytest.mark.parametrize(("left", "language", "right"), SAME)
def test_the_same(left: str, language: str, right: str) -> None:
    assert not differ(left, language, right)


@pytest.mark.parametrize(("left", "language", "right"), OTHER)
def test_another(left: str, language: str, right: str) -> None:
    assert differ(left, language, right)


@pytest.mark.parametrize("text", NOTHING)
def test_no_quantity(text: str) -> None:
    assert not read(text, "en").quantities


def test_code_is_no_quantity_and_may_be_one_in_the_other_language() -> None:
    source, translation = read("returns 404", "en", ("404",)), read("gibt 404 zurück", "de")
    assert not source.quantities
    compared = compare(source, translation)
    assert not compared.missing
    assert not compared.extra
