"""Numbers, amounts, percentages, versions altered, lost, or moved to another sentence."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, NoPlaceError, fault
from benchmarks.mutation.page import Page, pick

_NUMBER = r"(?<![\w.,:/\u00a0\u202f%-])\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?![\w/:-]|[.,]\d)"
_PLAIN = r"(?<![\w.,:/#$€\u00a0\u202f+-])\d+(?![\w/:%-]|[.,]\d|[  ]?[%€$£]|[  ]\d)"
_GAP = r"[\u00a0\u202f ]?"


def other(digits: str, rng: Random) -> str:
    """Give a number of as many digits that is another one."""
    last = pick(rng, [digit for digit in "123456789" if digit != digits[-1]])
    return digits[:-1] + last


def _line_kinds(page: Page, found: list[re.Match[str]]) -> list[re.Match[str]]:
    lines = {n for b in page.of("paragraph", "bullet", "step", "table", "heading") for n in range(b.first, b.last + 1)}
    return [match for match in found if page.line_of(match.start()) in lines]


def numbers(page: Page, pattern: str = _NUMBER) -> list[re.Match[str]]:
    """Find numbers in running text, tables and headings."""
    return _line_kinds(page, page.find(pattern))


def change(page: Page, found: re.Match[str], group: int | str, new: str, what: str) -> Mutation:
    """Put `new` for a part of what was found."""
    start, end = found.span(group)
    return page.replace(start, end, new, f"{what}: {found[0].strip()} → {new}")


@fault
def number_altered(page: Page, rng: Random) -> Mutation:
    """A number in running text is another one."""
    found = pick(rng, numbers(page, _PLAIN))
    return change(page, found, 0, other(found[0], rng), "number")


@fault
def number_dropped(page: Page, rng: Random) -> Mutation:
    """A number is missing from its sentence."""
    found = pick(rng, numbers(page, _PLAIN))
    return change(page, found, 0, "", "number dropped")


@fault
def number_added(page: Page, rng: Random) -> Mutation:
    """A sentence says a number that the source doesn't say."""
    block = pick(rng, [b for b in page.of("paragraph", "bullet", "step") if len(page.block_text(b)) > 30])
    start, end = page.span(block.first, block.last)
    gaps = [m for m in page.find(r"(?<=[^\W\d_]{3})[ ](?=[^\W\d_]{3})") if start < m.start() < end]
    gap = pick(rng, gaps)
    number = str(rng.randrange(13, 99))
    return page.replace(gap.start(), gap.end(), f" {number} ", f"number added: {number}")


@fault
def numbers_exchanged(page: Page, rng: Random) -> Mutation:
    """Two numbers of different sentences have changed places; a count of the page sees nothing."""
    found = numbers(page, _PLAIN)
    choices = [
        (one, two)
        for one in found
        for two in found
        if one.start() < two.start() and one[0] != two[0] and _apart(page, one.end(), two.start())
    ]
    one, two = pick(rng, choices)
    late = page.replace(two.start(), two.end(), one[0], f"exchanged: {one[0]}, {two[0]}")
    both = Page(late.text).replace(one.start(), one.end(), two[0], late.what)
    return Mutation(both.text, (*both.places, *late.places), both.what)


@fault
def number_moved(page: Page, rng: Random) -> Mutation:
    """A number has gone from its sentence into another."""
    found = pick(rng, numbers(page, _PLAIN))
    gaps = [
        m for m in page.find(r"(?<=[^\W\d_]{3})[ ](?=[^\W\d_]{3})") if _apart(page, *sorted((m.start(), found.end())))
    ]
    gap = pick(rng, _line_kinds(page, gaps))
    edits = sorted([(found.start(), found.end(), ""), (gap.start(), gap.end(), f" {found[0]} ")], reverse=True)
    late = page.replace(*edits[0], f"moved: {found[0]}")
    both = Page(late.text).replace(*edits[1], late.what)
    return Mutation(both.text, (*both.places, *late.places), both.what)


@fault
def amount_altered(page: Page, rng: Random) -> Mutation:
    """An amount of money is another one."""
    amount = r"\d[\d.,\u00a0\u202f]*\d|\d"
    pattern = rf"[$€£]{_GAP}(?P<before>{amount})|(?P<after>{amount}){_GAP}(?:[$€£]|EUR|USD)"
    found = pick(rng, numbers(page, pattern))
    group = "before" if found["before"] else "after"
    return change(page, found, group, other(found[group], rng), "amount")


@fault
def currency_changed(page: Page, rng: Random) -> Mutation:
    """An amount is in another currency."""
    found = pick(rng, numbers(page, rf"(?<=\d)({_GAP})([$€£])|([$€£])(?={_GAP}\d)"))
    group = 2 if found[2] else 3
    return change(page, found, group, pick(rng, [sign for sign in "$€£" if sign != found[group]]), "currency")


@fault
def percentage_altered(page: Page, rng: Random) -> Mutation:
    """A percentage is another one."""
    found = pick(rng, numbers(page, rf"(\d+)(?:,\d+)?{_GAP}%"))
    return change(page, found, 1, other(found[1], rng), "percentage")


@fault
def percent_sign_lost(page: Page, rng: Random) -> Mutation:
    """A percentage has lost its sign."""
    found = pick(rng, numbers(page, rf"\d({_GAP}%)"))
    return change(page, found, 1, "", "sign lost")


@fault
def version_altered(page: Page, rng: Random) -> Mutation:
    """A version's number is another one."""
    name = words.of(page.language).version
    pattern = rf"(?<![\w.,/])v?\d+\.\d+\.(\d+)(?![\w./])|(?:(?i:{name})|Python|OpenAPI)\s+v?\d+\.(\d+)"
    found = pick(rng, numbers(page, pattern))
    group = 1 if found[1] else 2
    return change(page, found, group, other(found[group], rng), "version")


@fault
def section_number_altered(page: Page, rng: Random) -> Mutation:
    """The number of a section, chapter or clause is another one."""
    names = "|".join(words.of(page.language).sections)
    found = pick(rng, numbers(page, rf"(?:(?i:{names})|§)\s*\d+\.(\d+)"))
    return change(page, found, 1, other(found[1], rng), "section")


@fault
def grouping_misread(page: Page, rng: Random) -> Mutation:
    """Thousands are divided as in English, so that the reader takes them for a fraction."""
    found = pick(rng, numbers(page, r"(?<![\d.,])\d{1,3}([.\u00a0\u202f])\d{3}(?![\d.\u00a0\u202f])"))
    if "," in found[0]:
        raise NoPlaceError
    return change(page, found, 1, ",", "grouping")


def _apart(page: Page, start: int, end: int) -> bool:
    # Another sentence, item, cell or block: an end of sentence, a bar or a block's end lies between.
    between = page.text[start:end]
    blocks = page.block_at(page.line_of(start)) != page.block_at(page.line_of(end))
    return blocks or "|" in between or bool(re.search(r"[.!?]\s", between))
