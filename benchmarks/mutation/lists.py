"""Damage to markers and indentation, after which a list doesn't come out as it was written."""

from random import Random

from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick
from benchmarks.mutation.scan import ITEM, Block


def _outer(page: Page, *kinds: str) -> list[list[Block]]:
    return [items for items in page.lists(*kinds) if items[0].indent == 0]


def _marker(page: Page, rng: Random, items: list[Block], old: str, new: str) -> Mutation:
    # The first item decides whether there is a list at all; a later one would run on in the item before.
    item = items[0] if rng.random() < 0.5 else pick(rng, items)
    line = page.lines[item.first]
    match = ITEM.match(line)
    assert match
    marker = match[0].replace(old, new, 1)
    before = max((other.first for other in items if other.first < item.first), default=item.first)
    mutation = page.replace_lines(item.first, item.first, [marker + line[match.end() :]], f"{line.strip()[:50]}")
    return Mutation(mutation.text, ((before + 1, item.last + 1),), mutation.what)


@fault
def list_swallowed(page: Page, rng: Random) -> Mutation:
    """The blank line before a list is gone, so that it runs on in the paragraph before."""
    found = []
    for items in _outer(page, "step", "bullet"):
        n = page.blocks.index(items[0])
        if n and page.blocks[n - 1].kind == "paragraph" and page.blocks[n - 1].indent == 0:
            found.append((page.blocks[n - 1], items))
    before, items = pick(rng, found)
    first = items[0].first
    lines = [*page.lines[: before.last + 1], *page.lines[first:]]
    end = page.extent(items[-1]) - (first - before.last - 1)
    return Mutation("\n".join(lines), ((before.first + 1, end + 1),), "no blank line before the list")


@fault
def bullet_marker_glued(page: Page, rng: Random) -> Mutation:
    """The space after a bullet is gone: `-Item`."""
    return _marker(page, rng, pick(rng, _outer(page, "bullet")), " ", "")


@fault
def step_marker_glued(page: Page, rng: Random) -> Mutation:
    """The space after a step's number is gone: `1.Item`."""
    return _marker(page, rng, pick(rng, _outer(page, "step")), " ", "")


@fault
def step_marker_escaped(page: Page, rng: Random) -> Mutation:
    r"""The number's full stop is escaped: `1\\. Item`."""
    return _marker(page, rng, pick(rng, _outer(page, "step")), ".", "\\.")


@fault
def step_marker_other(page: Page, rng: Random) -> Mutation:
    """The number is written in another way, which makes no list: `1) Item`, `1° Item`."""
    return _marker(page, rng, pick(rng, _outer(page, "step")), ".", pick(rng, [")", "°", " -"]))


@fault
def bullet_marker_typographic(page: Page, rng: Random) -> Mutation:
    """The bullet is a typographic one, which makes no list."""
    items = pick(rng, _outer(page, "bullet"))
    return _marker(page, rng, items, page.lines[items[0].first].lstrip()[0], pick(rng, ["•", "–", "·"]))


@fault
def sublist_by_three_spaces(page: Page, rng: Random) -> Mutation:
    """A nested list is indented by three spaces or two, so that it comes out as items of the list around it."""
    lists = [i for i in page.lists("step", "bullet") if i[0].indent == 4 and _parent(page, i[0])]
    items = pick(rng, lists)
    first, last = items[0].first, page.extent(items[-1])
    by = pick(rng, [3, 2])
    lines = [" " * by + line[4:] if line.startswith("    ") else line for line in page.lines[first : last + 1]]
    return page.replace_lines(first, last, lines, f"sub-list by {by} spaces: {page.lines[first].strip()[:50]}")


@fault
def item_body_at_the_margin(page: Page, rng: Random) -> Mutation:
    """The last thing nested in the last item of a list stands at the margin, outside the list."""
    found = []
    for items in _outer(page, "step", "bullet"):
        end = page.extent(items[-1])
        found += [
            b for b in page.blocks if items[-1].last < b.first <= end and b.kind in ("paragraph", "fence", "include")
        ]
    block = pick(rng, [block for block in found if block.indent])
    lines = [line[block.indent :] for line in page.lines[block.first : block.last + 1]]
    return page.replace_lines(block.first, block.last, lines, f"at the margin: {lines[0][:50]}")


def _parent(page: Page, block: Block) -> Block | None:
    before = (b for b in reversed(page.blocks) if b.first < block.first and b.indent < block.indent)
    parent = next(before, None)
    return parent if parent and parent.indent == 0 and parent.kind in ("step", "bullet") else None
