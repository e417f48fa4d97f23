"""Pages cut off, blocks much shorter or longer than their source."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, NoPlaceError, fault
from benchmarks.mutation.page import Page, pick
from benchmarks.mutation.scan import Block

LONG = 120


def _long(page: Page) -> list[Block]:
    return [b for b in page.of("paragraph", "bullet", "step") if len(page.block_text(b)) >= LONG]


def _end(text: str) -> tuple[tuple[int, int], ...]:
    page = Page(text)
    last = page.blocks[-1]
    return ((last.first + 1, len(page.lines)),)


@fault
def page_cut(page: Page, rng: Random) -> Mutation:
    """The last third of a page or more is missing, from the beginning of a block on."""
    first = len(page.lines) * (rng.random() * 0.4 + 0.25)
    starts = [b.first for b in page.of("paragraph", "heading") if b.first > first and b.indent == 0]
    if len(starts) < 3:
        raise NoPlaceError
    cut = starts[0]
    text = "\n".join(page.lines[:cut]).rstrip() + "\n"
    return Mutation(text, _end(text), f"cut off before line {cut + 1} of {len(page.lines)}")


@fault
def page_cut_in_a_sentence(page: Page, rng: Random) -> Mutation:
    """The rest of a page is missing, from the middle of a sentence on."""
    block = pick(rng, [b for b in _long(page) if len(page.blocks) - page.blocks.index(b) > 3])
    start, end = page.span(block.first, block.last)
    middle = page.text.rfind(" ", start + 30, (start + end) // 2 + 20)
    if middle < 0:
        raise NoPlaceError
    text = page.text[:middle] + "\n"
    return Mutation(text, _end(text), f"cut off in line {page.line_of(middle) + 1} of {len(page.lines)}")


@fault
def page_emptied(page: Page, rng: Random) -> Mutation:
    """Nothing of a page is left but its title."""
    title = pick(rng, page.of("heading")[:1])
    if len(page.blocks) < 5:
        raise NoPlaceError
    return page.whole("\n".join(page.lines[: title.last + 1]) + "\n", "emptied")


@fault
def block_halved(page: Page, rng: Random) -> Mutation:
    """A paragraph or item has lost its second half."""
    block = pick(rng, _long(page))
    start, end = page.span(block.first, block.last)
    gaps = [m.start() for m in re.finditer(r"(?<=\w)\s(?=\w)", page.prose[start:end])]
    middle = start + pick(rng, [gap for gap in gaps if 0.35 < gap / (end - start) < 0.5])
    return page.replace(middle, end, "", f"halved: {page.lines[block.first].strip()[:60]}")


@fault
def block_tripled(page: Page, rng: Random) -> Mutation:
    """A paragraph or item is three times as long as it was."""
    block = pick(rng, _long(page))
    _, end = page.span(block.first, block.last)
    length, more = len(page.block_text(block)), ""
    while len(more) < 2 * length:
        more += " " + words.sentence(page.language, rng)
    return page.replace(end, end, more, f"tripled: {page.lines[block.first].strip()[:60]}")


@fault
def sentence_dropped(page: Page, rng: Random) -> Mutation:
    """The second of two sentences is missing."""
    blocks = [page.span(b.first, b.last) for b in page.of("paragraph", "bullet", "step")]
    ends = page.find(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[A-ZÀ-Ý«„“‘¿¡\0])")
    found = [(m.start(), end) for m in ends for start, end in blocks if start < m.start() and m.end() + 40 < end]
    start, end = pick(rng, found)
    following = next((m.start() for m in ends if start < m.start() < end), end)
    return page.replace(start, following, "", f"dropped: {page.text[start:following].strip()[:60]}")
