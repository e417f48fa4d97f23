"""Inline code altered, lost, unbalanced."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick


def _spans(page: Page, pattern: str = r"[a-zA-Z0-9]") -> list[re.Match[str]]:
    known = {span[2] for span in page.original.code_spans()}
    return [span for span in page.code_spans() if span[2] in known and re.search(pattern, span[2])]


@fault
def inline_code_altered(page: Page, rng: Random) -> Mutation:
    """A letter or digit of inline code is another one."""
    span = pick(rng, _spans(page))
    return page.replace(span.start(2), span.end(2), words.spoilt(span[2], rng), f"altered: {span[0]}")


@fault
def inline_code_translated(page: Page, rng: Random) -> Mutation:
    """A name in inline code was translated."""
    names = words.of(page.language).code
    pattern = rf"(?<![^\W_])({'|'.join(names)})(?![^\W_])"
    span = pick(rng, _spans(page, pattern))
    new = re.sub(pattern, lambda match: names[match[1]], span[2], count=1)
    return page.replace(span.start(2), span.end(2), new, f"translated: {span[0]}")


@fault
def inline_code_of_other_case(page: Page, rng: Random) -> Mutation:
    """Inline code is written with another letter case."""
    span = pick(rng, _spans(page, r"[a-zA-Z]{2}"))
    new = span[2].swapcase() if span[2].islower() or span[2].isupper() else span[2].lower()
    return page.replace(span.start(2), span.end(2), new, f"case: {span[0]}")


@fault
def inline_code_unmarked(page: Page, rng: Random) -> Mutation:
    """Inline code has lost its marks and is running text."""
    span = pick(rng, _spans(page, r"^[^<>*_\\]+$"))
    return page.replace(span.start(), span.end(), span[2], f"marks lost: {span[0]}")


@fault
def inline_code_quoted(page: Page, rng: Random) -> Mutation:
    """Inline code stands in quotation marks instead."""
    span = pick(rng, _spans(page, r"^[^<>*_\\]+$"))
    quoted = words.of(page.language).quote(span[2])
    return page.replace(span.start(), span.end(), quoted, f"quoted: {span[0]}")


@fault
def inline_code_dropped(page: Page, rng: Random) -> Mutation:
    """Inline code is missing from its sentence."""
    span = pick(rng, _spans(page))
    return page.replace(span.start(), span.end(), "", f"dropped: {span[0]}")


@fault
def inline_code_unbalanced(page: Page, rng: Random) -> Mutation:
    """Inline code has lost one of its marks."""
    span = pick(rng, _spans(page))
    if rng.random() < 0.5:
        return page.replace(span.start(), span.start() + 1, "", f"opening mark lost: {span[0]}")
    return page.replace(span.end() - 1, span.end(), "", f"closing mark lost: {span[0]}")


@fault
def inline_code_added(page: Page, rng: Random) -> Mutation:
    """A word is marked as code that isn't in the source."""
    block = pick(rng, page.of("paragraph", "bullet", "step"))
    start, end = page.span(block.first, block.last)
    found = [
        m for m in re.finditer(r"(?<![\w*_\[\0-])[^\W\d_]{4,}(?![\w*_\]\0-])", page.prose) if start <= m.start() < end
    ]
    word = pick(rng, found)
    return page.replace(word.start(), word.end(), f"`{word[0]}`", f"marked as code: {word[0]}")
