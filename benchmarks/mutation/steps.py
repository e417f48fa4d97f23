"""Steps and bullets dropped, swapped, nested differently, numbered differently."""

import re
from collections.abc import Callable, Sequence
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pairs, pick
from benchmarks.mutation.scan import ITEM, Block


def listed(page: Page, *kinds: str) -> list[tuple[list[Block], int]]:
    """Give the items of lists that have two or more, each with its list and its place in it."""
    lists = (items for items in page.lists(*kinds) if len(items) > 1)
    return [(items, n) for items in lists for n in range(len(items))]


def _run(page: Page, item: Block) -> tuple[int, int]:
    return item.first, page.extent(item)


def _what(page: Page, item: Block) -> str:
    return page.lines[item.first].strip()[:60]


def _dropped(page: Page, rng: Random, kind: str) -> Mutation:
    items, n = pick(rng, listed(page, kind))
    before = [items[n - 1].first] if n else []
    return page.drop(*_run(page, items[n]), f"dropped: {_what(page, items[n])}", *before)


def _added(page: Page, rng: Random, kind: str) -> Mutation:
    items, n = pick(rng, listed(page, kind))
    line = page.lines[items[n].first]
    marker = ITEM.match(line)
    assert marker
    return _before(page, items[n], [marker[0] + words.sentence(page.language, rng)], "added before")


def _before(page: Page, item: Block, lines: Sequence[str], what: str) -> Mutation:
    text = [*page.lines[: item.first], *lines, *page.lines[item.first :]]
    return Mutation("\n".join(text), ((item.first + 1, item.first + len(lines)),), f"{what}: {_what(page, item)}")


@fault
def step_dropped(page: Page, rng: Random) -> Mutation:
    """A step is missing."""
    return _dropped(page, rng, "step")


@fault
def bullet_dropped(page: Page, rng: Random) -> Mutation:
    """A bullet is missing."""
    return _dropped(page, rng, "bullet")


@fault
def step_added(page: Page, rng: Random) -> Mutation:
    """A step stands there that the source doesn't have."""
    return _added(page, rng, "step")


@fault
def bullet_added(page: Page, rng: Random) -> Mutation:
    """A bullet stands there that the source doesn't have."""
    return _added(page, rng, "bullet")


@fault
def item_doubled(page: Page, rng: Random) -> Mutation:
    """A step or bullet stands there twice."""
    items, n = pick(rng, listed(page, "step", "bullet"))
    first, last = _run(page, items[n])
    mutation = _before(page, items[n], page.lines[first : last + 1], "doubled")
    return Mutation(mutation.text, ((first + 1, last + 1 + last - first + 1),), mutation.what)


@fault
def steps_swapped(page: Page, rng: Random) -> Mutation:
    """Two neighbouring steps have changed places; their numbers are in order."""
    one, other = pick(rng, [pair for items in page.lists("step") for pair in pairs(items)])
    swapped = page.swap(_run(page, one), _run(page, other), f"swapped with the next: {_what(page, one)}")
    lines = swapped.text.split("\n")
    for (first, _), number in zip(swapped.places, (one, other), strict=True):
        digits = re.search(r"\d+", page.lines[number.first])
        assert digits
        lines[first - 1] = re.sub(r"\d+", digits[0], lines[first - 1], count=1)
    return Mutation("\n".join(lines), swapped.places, swapped.what)


@fault
def item_nested(page: Page, rng: Random) -> Mutation:
    """A step or bullet has become one of the item before it."""
    items, n = pick(rng, [(items, n) for items, n in listed(page, "step", "bullet") if n])
    first, last = _run(page, items[n])
    indented = ["    " + line if line.strip() else line for line in page.lines[first : last + 1]]
    return page.replace_lines(first, last, indented, f"nested: {_what(page, items[n])}")


@fault
def item_lifted(page: Page, rng: Random) -> Mutation:
    """A nested list has come out as items of the list around it."""
    found = [
        (items, above)
        for items in page.lists("step", "bullet")
        for above in [
            next((b for b in reversed(page.blocks) if b.first < items[0].first and b.indent < items[0].indent), None)
        ]
        if above and above.kind in ("step", "bullet")
    ]
    items, above = pick(rng, found)
    first, last = items[0].first, page.extent(items[-1])
    depth = items[0].indent - above.indent
    lines = [line[depth:] if line.strip() else line for line in page.lines[first : last + 1]]
    return page.replace_lines(first, last, lines, f"lifted: {_what(page, items[0])}")


@fault
def steps_restarted(page: Page, rng: Random) -> Mutation:
    """What belongs to a step stands at the margin, so that the numbers begin again after it."""
    found = []
    for items in page.lists("step"):
        for item, _following in pairs(items):
            inner = [b for b in page.blocks if item.last < b.first <= page.extent(item)]
            if inner and item.indent == 0:
                found.append((inner[0], page.extent(item)))
    block, last = pick(rng, found)
    lines = [line[block.indent :] if line.strip() else line for line in page.lines[block.first : last + 1]]
    mutation = page.replace_lines(block.first, last, lines, f"at the margin: {page.lines[block.first].strip()[:60]}")
    (place,) = mutation.places
    return Mutation(mutation.text, (_from_step(mutation, place[0]), (place[0], place[1] + 2)), mutation.what)


def _from_step(mutation: Mutation, line: int) -> tuple[int, int]:
    lines = mutation.text.split("\n")
    first = next((n for n in range(line - 1, 0, -1) if ITEM.match(lines[n - 1])), line)
    return first, line


@fault
def steps_to_bullets(page: Page, rng: Random) -> Mutation:
    """Numbered steps have become bullets."""
    items = pick(rng, [items for items in page.lists("step") if len(items) > 1])
    return _marked(page, items, lambda _: "-  ", "steps to bullets")


@fault
def bullets_to_steps(page: Page, rng: Random) -> Mutation:
    """Bullets have become numbered steps."""
    items = pick(rng, [items for items in page.lists("bullet") if len(items) > 1])
    return _marked(page, items, lambda n: f"{n + 1}. ", "bullets to steps")


def _marked(page: Page, items: Sequence[Block], marker: Callable[[int], str], what: str) -> Mutation:
    first, last = items[0].first, page.extent(items[-1])
    lines = page.lines[first : last + 1]
    for n, item in enumerate(items):
        at = item.first - first
        lines[at] = " " * item.indent + marker(n) + ITEM.sub("", lines[at], count=1)
    return page.replace_lines(first, last, lines, f"{what}: {_what(page, items[0])}")
