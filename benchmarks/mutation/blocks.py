"""Blocks dropped, doubled, moved, added, turned into another kind."""

from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pairs, pick
from benchmarks.mutation.scan import Block

CONTAINERS = ("slashes", "bangs")
LEAVES = ("paragraph", "include", "fence", "table")


def free(page: Page) -> list[tuple[int, int]]:
    """Give the runs of lines that can stand anywhere: paragraphs, includes, code, tables, admonitions, not nested."""
    units: list[tuple[int, int]] = []
    items = [(item.first, page.extent(item)) for item in page.of("bullet", "step", "tab")]
    nested = [*items, *((box.first, page.extent(box)) for box in page.of(*CONTAINERS))]
    for block in page.of(*LEAVES, *CONTAINERS):
        run = (block.first, page.extent(block))
        inside = any(first < run[0] and run[1] <= last for first, last in nested)
        if block.indent == 0 and not inside:
            units.append(run)
    return units


def dropped(page: Page, block: Block) -> Mutation:
    """Take a block out with all that is nested in it."""
    return page.drop(block.first, page.extent(block), f"{block.kind} dropped: {page.lines[block.first][:60]}")


def plain(page: Page) -> list[Block]:
    """Give the paragraphs that stand at the margin and aren't only an image."""
    found = (block for block in page.of("paragraph") if block.indent == 0)
    return [block for block in found if not page.lines[block.first].startswith("![")]


@fault
def paragraph_dropped(page: Page, rng: Random) -> Mutation:
    """A paragraph is missing."""
    return dropped(page, pick(rng, page.of("paragraph")))


@fault
def code_block_dropped(page: Page, rng: Random) -> Mutation:
    """A code block is missing."""
    return dropped(page, pick(rng, page.of("fence")))


@fault
def admonition_dropped(page: Page, rng: Random) -> Mutation:
    """An admonition is missing."""
    return dropped(page, pick(rng, page.of(*CONTAINERS)))


@fault
def table_dropped(page: Page, rng: Random) -> Mutation:
    """A table is missing."""
    return dropped(page, pick(rng, page.of("table")))


@fault
def list_dropped(page: Page, rng: Random) -> Mutation:
    """A list is missing."""
    items = pick(rng, [items for items in page.lists("bullet", "step") if len(items) > 1])
    return page.drop(items[0].first, page.extent(items[-1]), f"list of {len(items)} dropped")


@fault
def block_doubled(page: Page, rng: Random) -> Mutation:
    """A block stands there twice."""
    first, last = pick(rng, free(page))
    return page.insert(last + 1, page.lines[first : last + 1], f"doubled: {page.lines[first][:60]}")


@fault
def block_added(page: Page, rng: Random) -> Mutation:
    """A paragraph stands there that the source doesn't have."""
    first, _ = pick(rng, free(page))
    return page.insert(first, [words.sentence(page.language, rng)], "paragraph added")


@fault
def block_moved(page: Page, rng: Random) -> Mutation:
    """A block stands under another heading."""
    first, last = pick(rng, free(page))
    headings = [block.first for block in page.of("heading")]
    section = max((n for n in headings if n < first), default=-1)
    others = [n for n, _ in free(page) if max((h for h in headings if h < n), default=-1) != section]
    to = pick(rng, others)
    moved = page.lines[first : last + 1]
    if to > first:
        inserted = page.insert(to, moved, "")
        result = Page(inserted.text).drop(first, last, f"moved down: {moved[0][:60]}")
        shift = len(result.text.split("\n")) - len(inserted.text.split("\n"))
    else:
        shift = 0
        inserted = page.insert(to, moved, "")
        offset = len(inserted.text.split("\n")) - len(page.lines)
        result = Page(inserted.text).drop(first + offset, last + offset, f"moved up: {moved[0][:60]}")
    ((start, end),) = inserted.places
    return Mutation(result.text, (*result.places, (start + shift, end + shift)), result.what)


@fault
def blocks_swapped(page: Page, rng: Random) -> Mutation:
    """Two neighbouring blocks have changed places."""
    units = free(page)
    between = page.of("heading", "bullet", "step", "html")
    neighbours = [
        (one, other)
        for one, other in pairs(units)
        if one[1] < other[0]
        and not any(one[1] < block.first < other[0] for block in between)
        and page.lines[one[0] : one[1] + 1] != page.lines[other[0] : other[1] + 1]
    ]
    one, other = pick(rng, neighbours)
    return page.swap(one, other, f"swapped with what follows: {page.lines[one[0]][:60]}")
