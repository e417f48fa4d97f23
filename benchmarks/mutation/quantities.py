"""Dates, times, units, telephone numbers and addresses."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.numbers import change, numbers, other
from benchmarks.mutation.page import Page, pick

_UNITS = ("KB", "MB", "GB", "Mo", "Go", "ms", "kg", "km", "cm", "mm", "kW", "W", "A", "V", "Hz", "min", "h")

_PERIODS = {
    "fr": (("mensuelle", "annuelle"), ("mensuel", "annuel"), ("chaque mois", "chaque année")),
    "de": (("monatliche", "jährliche"), ("monatlich", "jährlich"), ("Monats", "Jahres")),
    "es": (("mensual", "anual"), ("mes", "año")),
    "it": (("mensile", "annuale"), ("mese", "anno")),
    "pt": (("mensal", "anual"), ("mês", "ano")),
    "nl": (("maandelijkse", "jaarlijkse"), ("maandelijks", "jaarlijks"), ("maand", "jaar")),
}


def dates(page: Page) -> list[re.Match[str]]:
    """Find dates whose month is a word: day, month and, where it is there, year."""
    months = "|".join(words.of(page.language).months)
    gap = r"[\s\u00a0](?:de[\s\u00a0])?"
    return numbers(page, rf"(?<!\d)(\d{{1,2}})(?:er|º|°)?\.?{gap}({months})\b(?:{gap}(\d{{4}}))?")


@fault
def day_altered(page: Page, rng: Random) -> Mutation:
    """A date's day is another one."""
    found = pick(rng, [date for date in dates(page) if date[1] != "1"])
    day = pick(rng, [n for n in range(2, 29) if n != int(found[1])])
    return change(page, found, 1, str(day), "day")


@fault
def month_altered(page: Page, rng: Random) -> Mutation:
    """A date's month is another one."""
    found = pick(rng, dates(page))
    return change(page, found, 2, pick(rng, [m for m in words.of(page.language).months if m != found[2]]), "month")


@fault
def year_altered(page: Page, rng: Random) -> Mutation:
    """A date's year is another one."""
    found = pick(rng, [date for date in dates(page) if date[3]])
    return change(page, found, 3, other(found[3], rng), "year")


@fault
def time_altered(page: Page, rng: Random) -> Mutation:
    """A time of day is another one."""
    gap = r"[\s\u00a0\u202f]?"
    found = pick(
        rng,
        numbers(page, rf"(?<![\d:])(\d{{1,2}})(?:{gap}h{gap}\d{{2}}|:\d{{2}}|(?:\.\d{{2}})?{gap}(?:Uhr|uur)|{gap}h\b)"),
    )
    hour = pick(rng, [n for n in range(1, 24) if n % 12 != int(found[1]) % 12])
    return change(page, found, 1, str(hour), "time")


@fault
def unit_changed(page: Page, rng: Random) -> Mutation:
    """A measure is in another unit."""
    found = pick(rng, numbers(page, rf"(?<=\d)[\s\u00a0\u202f]?({'|'.join(_UNITS)})(?!\w)"))
    alike = {"Mo": "MB", "Go": "GB", "MB": "Mo", "GB": "Go"}
    return change(page, found, 1, pick(rng, [u for u in _UNITS if u not in (found[1], alike.get(found[1]))]), "unit")


@fault
def period_changed(page: Page, rng: Random) -> Mutation:
    """What is due each month is due each year, or the other way round."""
    forms = [form for pair in _PERIODS.get(page.language, ()) for form in (pair, pair[::-1])]
    known = "|".join(re.escape(form) for form, _ in forms)
    places = page.find(rf"(?<!\d)(?<!\d[\s\u00a0\u202f])(?<![\w-])({known})(?![\w-])", page.outer) if forms else []
    found = pick(rng, list(places))
    return change(page, found, 1, dict(forms)[found[1]], "period")


@fault
def telephone_altered(page: Page, rng: Random) -> Mutation:
    """A telephone number is another one."""
    found = pick(rng, numbers(page, r"\+\d{1,3}[\s\u00a0\d-]{6,}(\d)"))
    return change(page, found, 1, other(found[1], rng), "telephone")


@fault
def email_altered(page: Page, rng: Random) -> Mutation:
    """An e-mail address is another one."""
    found = pick(rng, page.find(r"(?<![\w.])([\w.+-]+)@([\w-]+)\.\w+", page.outer))
    group = pick(rng, [1, 2])
    start, end = found.span(group)
    return page.replace(start, end, words.spoilt(found[group], rng), f"e-mail: {found[0]}")
