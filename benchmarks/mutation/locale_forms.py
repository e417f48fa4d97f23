"""Lawful: numbers, dates and punctuation in another form of the reader's locale."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, NoPlaceError, lawful
from benchmarks.mutation.numbers import change, numbers
from benchmarks.mutation.page import Page, pick
from benchmarks.mutation.quantities import dates


@lawful
def thousands_divided_otherwise(page: Page, rng: Random) -> Mutation:
    """Thousands are divided by another space, by a full stop, or not at all, as the language allows."""
    gaps = words.of(page.language).thousands
    found = pick(rng, numbers(page, rf"(?<![\d.,])\d{{1,3}}([{''.join(gaps)}])\d{{3}}(?![\d.\u00a0\u202f])"))
    new = pick(rng, [gap for gap in gaps if gap != found[1]])
    return change(page, found, 1, new, "thousands")


@lawful
def date_in_digits(page: Page, rng: Random) -> Mutation:
    """A date is written in digits."""
    known = words.of(page.language)
    found = pick(rng, [date for date in dates(page) if date[3]])
    new = known.date.format(day=int(found[1]), month=known.months.index(found[2]) + 1, year=found[3])
    return change(page, found, 0, new, "date")


@lawful
def number_spelled_out(page: Page, rng: Random) -> Mutation:
    """A small number is spelled out."""
    # Not "section 4", "version 2" or "Mac OS 9", whose numbers are names, and no days of a month or times.
    known = words.of(page.language)
    named = rf"(?:[A-Z][^\W\d_]*|§|\b(?:{'|'.join([*known.sections, *known.numbered])}))[ \u00a0]$"
    not_names = rf"(?!{'|'.join(known.months)}|Uhr)"
    pattern = rf"(?<=[^\W\d_]{{2}}[ \u00a0])([2-9]|1[0-2])(?=[ \u00a0]{not_names}[^\W\d_]{{4}})"
    found = pick(rng, numbers(page, pattern))
    if re.search(named, page.text[max(found.start() - 20, 0) : found.start()]):
        raise NoPlaceError
    return change(page, found, 0, known.numbers[int(found[1]) - 1], "spelled out")


@lawful
def percent_spaced_otherwise(page: Page, rng: Random) -> Mutation:
    """The space before a percent sign is another one."""
    found = pick(rng, numbers(page, r"\d([\u00a0\u202f ])%"))
    return change(page, found, 1, pick(rng, [gap for gap in "\u00a0\u202f" if gap != found[1]]), "percent")


@lawful
def punctuation_spaced_otherwise(page: Page, rng: Random) -> Mutation:
    """The space before punctuation is another one, where the language has one."""
    marks = words.of(page.language).spaced
    found = pick(rng, page.find(rf"(?<=\w)([\u00a0\u202f ])(?=[{marks}])(?![{marks}]\w)") if marks else [])
    return page.replace(*found.span(1), pick(rng, [gap for gap in "\u00a0\u202f" if gap != found[1]]), "space")


@lawful
def quoted_otherwise(page: Page, rng: Random) -> Mutation:
    """Quotation marks are others that the language knows."""
    forms = words.of(page.language).quotations
    patterns = [
        re.escape(form).replace("…", r"(?P<text>[^«»„“”‘’\s\0](?:[^«»„“”‘’\0\n]*[^«»„“”‘’\s\0])?)") for form in forms
    ]
    found = pick(rng, [match for pattern in patterns for match in page.find(pattern)])
    others = [form.replace("…", found["text"]) for form in forms]
    return page.replace(found.start(), found.end(), pick(rng, [form for form in others if form != found[0]]), found[0])


@lawful
def apostrophe_otherwise(page: Page, rng: Random) -> Mutation:
    """An apostrophe is straight or curly."""
    found = pick(rng, page.find(r"(?<=[^\W\d_])['’](?=[^\W\d_])"))
    return page.replace(found.start(), found.end(), "’" if found[0] == "'" else "'", "apostrophe")


@lawful
def unit_spaced_otherwise(page: Page, rng: Random) -> Mutation:
    """The space between a number and its unit is another one."""
    found = pick(rng, numbers(page, r"\d([\u00a0\u202f ])(?=(?:Mo|Go|MB|GB|ms|kg|km|A|V|W|kW|€|\$)(?!\w))"))
    return change(page, found, 1, pick(rng, [gap for gap in "\u00a0\u202f" if gap != found[1]]), "unit")
