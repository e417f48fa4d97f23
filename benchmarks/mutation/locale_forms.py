"""Lawful: numbers, dates and punctuation in another form of the reader's locale."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, NoPlaceError, lawful
from benchmarks.mutation.numbers import change, numbers
from benchmarks.mutation.page import Page, pick


@lawful
def thousands_divided_otherwise(page: Page, rng: Random) -> Mutation:
    """Thousands are divided by another space, by a full stop, or not at all, as the language allows."""
    gaps = "\u00a0\u202f" if page.language == "fr" else "\u00a0.\u202f"
    found = pick(rng, numbers(page, rf"(?<![\d.,])\d{{1,3}}([{gaps}])\d{{3}}(?![\d.\u00a0\u202f])"))
    new = pick(rng, [gap for gap in [*gaps, *([] if page.language == "fr" else [""])] if gap != found[1]])
    return change(page, found, 1, new, "thousands")


@lawful
def date_in_digits(page: Page, rng: Random) -> Mutation:
    """A date is written in digits."""
    months = words.MONTHS[page.language]
    found = pick(rng, numbers(page, rf"(?<!\d)(\d{{1,2}})(?:er)?\.?[\s\u00a0]({'|'.join(months)})[\s\u00a0](\d{{4}})"))
    day, month = int(found[1]), months.index(found[2]) + 1
    new = f"{day:02}/{month:02}/{found[3]}" if page.language == "fr" else f"{day}.{month}.{found[3]}"
    return change(page, found, 0, new, "date")


@lawful
def number_spelled_out(page: Page, rng: Random) -> Mutation:
    """A small number is spelled out."""
    # Not "section 4", "version 2" or "Mac OS 9", whose numbers are names, and no days of a month or times.
    named = r"(?:[A-Z][^\W\d_]*|§|section|article|étage|version|le)[ \u00a0]$"
    not_names = rf"(?!{'|'.join(words.MONTHS[page.language])}|Uhr)"
    pattern = rf"(?<=[^\W\d_]{{2}}[ \u00a0])([2-9]|1[0-2])(?=[ \u00a0]{not_names}[^\W\d_]{{4}})"
    found = pick(rng, numbers(page, pattern))
    if re.search(named, page.text[max(found.start() - 20, 0) : found.start()]):
        raise NoPlaceError
    return change(page, found, 0, words.NUMBERS[page.language][int(found[1]) - 1], "spelled out")


@lawful
def percent_spaced_otherwise(page: Page, rng: Random) -> Mutation:
    """The space before a percent sign is another one."""
    found = pick(rng, numbers(page, r"\d([\u00a0\u202f ])%"))
    return change(page, found, 1, pick(rng, [gap for gap in "\u00a0\u202f" if gap != found[1]]), "percent")


@lawful
def punctuation_spaced_otherwise(page: Page, rng: Random) -> Mutation:
    """The space before French punctuation is another one."""
    found = pick(rng, page.find(r"(?<=\w)([\u00a0\u202f ])(?=[:;?!])(?![:;?!]\w)") if page.language == "fr" else [])
    return page.replace(*found.span(1), pick(rng, [gap for gap in "\u00a0\u202f" if gap != found[1]]), "space")


@lawful
def quoted_otherwise(page: Page, rng: Random) -> Mutation:
    """Quotation marks are others that the language knows."""
    found = pick(rng, page.find(r"[«„]([^«»„“”\0\n]+)[»“”]"))
    text = found[1].strip(" \u00a0\u202f")
    forms = [f"“{text}”", f"«\u202f{text}\u202f»"] if page.language == "fr" else [f"»{text}«", f"„{text}“"]
    return page.replace(found.start(), found.end(), pick(rng, [form for form in forms if form != found[0]]), found[0])


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
