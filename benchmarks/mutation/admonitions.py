"""Admonitions of another type, with a translated keyword, opened or closed wrongly; tabs."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, NoPlaceError, fault
from benchmarks.mutation.page import Page, pick
from benchmarks.mutation.scan import Block

_OPENING = re.compile(r"(\s*)(!!!|\?\?\?\+?|/{3,})(\s*)([\w-]+)(.*)$")
_TYPES = ("note", "tip", "warning", "info", "danger", "success")


def _openings(page: Page) -> list[tuple[Block, re.Match[str]]]:
    found = ((block, _OPENING.match(page.lines[block.first])) for block in page.of("slashes", "bangs"))
    return [(block, match) for block, match in found if match and match[4].lower() not in ("tab", "html", "define")]


def _header(page: Page, block: Block, new: str, what: str) -> Mutation:
    return page.replace_lines(block.first, block.first, [new], f"{what}: {page.lines[block.first].strip()}")


@fault
def admonition_type_changed(page: Page, rng: Random) -> Mutation:
    """An admonition is of another type: a warning has become a tip."""
    block, match = pick(rng, _openings(page))
    new = pick(rng, [kind for kind in _TYPES if kind != match[4].lower()])
    return _header(page, block, "".join([match[1], match[2], match[3], new, match[5]]), f"now {new}")


@fault
def admonition_keyword_translated(page: Page, rng: Random) -> Mutation:
    """An admonition's keyword was translated with its title."""
    known = words.of(page.language).keywords
    block, match = pick(rng, [(block, match) for block, match in _openings(page) if match[4].lower() in known])
    new = known[match[4].lower()]
    return _header(page, block, "".join([match[1], match[2], match[3], new, match[5]]), f"now {new}")


@fault
def admonition_opening_damaged(page: Page, rng: Random) -> Mutation:
    """An admonition's opening has lost a character: `!! note`, `//tip`."""
    block, match = pick(rng, _openings(page))
    mark = match[2].rstrip("+")
    new = pick(rng, [mark[:2], mark[:2] + " ", "::"])
    return _header(page, block, "".join([match[1], new, match[4], match[5]]), "opening damaged")


@fault
def admonition_opening_lost(page: Page, rng: Random) -> Mutation:
    """The line that opens an admonition is missing."""
    block, _ = pick(rng, _openings(page))
    return page.drop(block.first, block.first, f"opening lost: {page.lines[block.first].strip()}")


@fault
def admonition_close_lost(page: Page, rng: Random) -> Mutation:
    """The line that closes an admonition is missing, so that the rest of the page runs into it."""
    closed = [(b, page.extent(b)) for b in page.of("slashes") if page.extent(b) > b.last]
    # Where nothing follows, or another close, an open one makes no difference.
    block, last = pick(rng, [(b, last) for b, last in closed if _next(page, last) not in ("", "close")])
    dropped = page.drop(last, last, f"close lost: {page.lines[block.first]}")
    ((_, end),) = dropped.places
    return Mutation(dropped.text, ((block.first + 1, end),), dropped.what)


@fault
def admonition_body_at_the_margin(page: Page, rng: Random) -> Mutation:
    """The first paragraph of an admonition stands at the margin, outside it."""
    found = []
    for block in page.of("bangs"):
        n = page.blocks.index(block)
        inner = page.blocks[n + 1] if n + 1 < len(page.blocks) else None
        if inner and inner.indent > block.indent:
            found.append((block, inner))
    block, inner = pick(rng, found)
    lines = [line[inner.indent - block.indent :] for line in page.lines[inner.first : inner.last + 1]]
    mutation = page.replace_lines(inner.first, inner.last, lines, f"at the margin: {lines[0].strip()[:50]}")
    return Mutation(mutation.text, ((block.first + 1, inner.last + 1),), mutation.what)


@fault
def admonition_emptied(page: Page, rng: Random) -> Mutation:
    """An admonition has its title and nothing else."""
    block, match = pick(rng, _openings(page))
    last = page.extent(block) - (1 if "/" in match[2] else 0)
    if last <= block.last:
        raise NoPlaceError
    lines = page.lines[block.first : block.last + 1]
    return page.replace_lines(block.first, last, [*lines, ""], f"emptied: {lines[0].strip()}")


@fault
def admonition_title_lost(page: Page, rng: Random) -> Mutation:
    """An admonition has lost its title, where all of the source's have one: the English keyword comes out instead."""
    if any(not re.search(r'["|]', page.original.lines[block.first]) for block, _ in _openings(page.original)):
        raise NoPlaceError
    block, match = pick(rng, [(block, match) for block, match in _openings(page) if match[5].strip()])
    return _header(page, block, "".join(match.groups()[:4]), "title lost")


@fault
def admonition_folding_changed(page: Page, rng: Random) -> Mutation:
    """An admonition can be folded that can't be in the source, or the reverse."""
    block, match = pick(rng, [(block, match) for block, match in _openings(page) if "/" not in match[2]])
    new = "???" if match[2] == "!!!" else "!!!"
    return _header(page, block, "".join([match[1], new, match[3], match[4], match[5]]), f"now {new}")


def _next(page: Page, line: int) -> str:
    return next((block.kind for block in page.blocks if block.first > line), "")


def _tabs(page: Page) -> list[Block]:
    slashed = [block for block in page.of("slashes") if re.match(r"\s*/+\s*tab\b", page.lines[block.first])]
    return [*page.of("tab"), *slashed]


@fault
def tab_dropped(page: Page, rng: Random) -> Mutation:
    """A content tab is missing."""
    block = pick(rng, _tabs(page))
    return page.drop(block.first, page.extent(block), f"tab dropped: {page.lines[block.first].strip()}")


@fault
def tab_opening_damaged(page: Page, rng: Random) -> Mutation:
    """A content tab's opening has lost a character."""
    block = pick(rng, _tabs(page))
    line = page.lines[block.first]
    return _header(page, block, re.sub(r"=(?==)|/(?=/)", "", line, count=1).replace("///", "//"), "opening damaged")
