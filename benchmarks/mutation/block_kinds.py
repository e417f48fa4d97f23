"""Blocks that have turned into others, and whole sections."""

from random import Random

from benchmarks.mutation.blocks import dropped, plain
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick
from benchmarks.mutation.scan import Block


def _alone(page: Page) -> list[Block]:
    # Beside a list, a changed paragraph would become a part of it.
    chosen = []
    for block in plain(page):
        n = page.blocks.index(block)
        neighbours = [*page.blocks[max(n - 1, 0) : n], *page.blocks[n + 1 : n + 2]]
        if not any(other.kind in ("bullet", "step", "bangs", "tab") or other.indent for other in neighbours):
            chosen.append(block)
    return chosen


@fault
def paragraph_to_bullet(page: Page, rng: Random) -> Mutation:
    """A paragraph has become a list of one bullet."""
    block = pick(rng, _alone(page))
    lines = page.lines[block.first : block.last + 1]
    return page.replace_lines(
        block.first, block.last, ["- " + lines[0], *("  " + line for line in lines[1:])], lines[0]
    )


@fault
def paragraph_to_quote(page: Page, rng: Random) -> Mutation:
    """A paragraph has become a quotation."""
    block = pick(rng, _alone(page))
    lines = page.lines[block.first : block.last + 1]
    return page.replace_lines(block.first, block.last, ["> " + line for line in lines], lines[0])


@fault
def paragraph_to_code(page: Page, rng: Random) -> Mutation:
    """A paragraph is indented, so that it comes out as code."""
    block = pick(rng, _alone(page))
    lines = page.lines[block.first : block.last + 1]
    return page.replace_lines(block.first, block.last, ["    " + line for line in lines], lines[0])


@fault
def paragraph_to_heading(page: Page, rng: Random) -> Mutation:
    """A paragraph has become a heading."""
    block = pick(rng, [block for block in plain(page) if block.first == block.last])
    return page.replace_lines(block.first, block.last, ["### " + page.lines[block.first]], "paragraph to heading")


@fault
def code_block_to_text(page: Page, rng: Random) -> Mutation:
    """A code block has lost its fences, so that it runs together as text."""
    blocks = [b for b in page.of("fence") if b.last > b.first + 1 and any(page.lines[b.first + 1 : b.last])]
    block = pick(rng, blocks)
    inner = page.lines[block.first + 1 : block.last]
    return page.replace_lines(block.first, block.last, inner, "code block without its fences")


@fault
def table_to_list(page: Page, rng: Random) -> Mutation:
    """A table has become a list of its rows."""
    block = pick(rng, [block for block in page.of("table") if block.indent == 0])
    rows = [page.lines[block.first], *page.lines[block.first + 2 : block.last + 1]]
    items = ["- " + ", ".join(cell.strip() for cell in row.strip().strip("|").split("|")) for row in rows]
    return page.replace_lines(block.first, block.last, items, "table to list")


@fault
def section_dropped(page: Page, rng: Random) -> Mutation:
    """A section is missing, its heading included."""
    headings = [block for block in page.of("heading") if not page.lines[block.first].startswith("# ")]
    return dropped(page, pick(rng, headings))


@fault
def sections_swapped(page: Page, rng: Random) -> Mutation:
    """Two neighbouring sections of one level have changed places."""
    headings = page.of("heading")
    neighbours = []
    for heading in headings:
        end = page.extent(heading)
        following = next((block for block in headings if block.first > end), None)
        if following and _level(page, heading) == _level(page, following):
            neighbours.append(((heading.first, end), (following.first, page.extent(following))))
    one, other = pick(rng, neighbours)
    return page.swap(one, other, f"section swapped with the next: {page.lines[one[0]][:60]}")


def _level(page: Page, heading: Block) -> int:
    line = page.lines[heading.first]
    return len(line) - len(line.lstrip("#"))
