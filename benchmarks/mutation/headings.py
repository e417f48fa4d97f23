"""Headings dropped, added, at another level, without their id."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick
from benchmarks.mutation.scan import Block

_ID = re.compile(r"\{\s*:?\s*#([\w-]+)[^}]*\}\s*$")


def identified(page: Page) -> list[tuple[Block, re.Match[str]]]:
    """Give the headings that have an explicit id."""
    found = ((block, _ID.search(page.lines[block.first])) for block in page.of("heading"))
    return [(block, match) for block, match in found if match]


def _line(page: Page, block: Block, new: str, what: str) -> Mutation:
    return page.replace_lines(block.first, block.first, [new], f"{what}: {page.lines[block.first][:60]}")


@fault
def heading_dropped(page: Page, rng: Random) -> Mutation:
    """A heading is missing; what stood under it is there."""
    block = pick(rng, page.of("heading"))
    return page.drop(block.first, block.last, f"heading dropped: {page.lines[block.first][:60]}")


@fault
def heading_doubled(page: Page, rng: Random) -> Mutation:
    """A heading stands there twice."""
    block = pick(rng, page.of("heading"))
    # Below itself: of two that are the same the second one is the double.
    return page.insert(block.first + 1, [page.lines[block.first]], "heading doubled")


@fault
def heading_added(page: Page, rng: Random) -> Mutation:
    """A heading stands there that the source doesn't have."""
    block = pick(rng, [block for block in page.of("paragraph") if block.indent == 0 and block.first > 0])
    return page.insert(block.first, [f"## {words.title(page.language, rng)}"], "heading added")


@fault
def heading_level_changed(page: Page, rng: Random) -> Mutation:
    """A heading is one level higher or lower."""
    block = pick(rng, page.of("heading"))
    line = page.lines[block.first]
    deeper = rng.random() < 0.5 or line.startswith("# ")
    return _line(page, block, "#" + line if deeper else line[1:], "one level deeper" if deeper else "one level higher")


@fault
def heading_emptied(page: Page, rng: Random) -> Mutation:
    """A heading has lost its words."""
    block, match = pick(rng, identified(page))
    line = page.lines[block.first]
    return _line(page, block, line.split(" ")[0] + " " + match[0], "emptied")


@fault
def heading_to_bold(page: Page, rng: Random) -> Mutation:
    """A heading has become a bold line."""
    block = pick(rng, page.of("heading"))
    text = _ID.sub("", page.lines[block.first].lstrip("# ")).strip()
    return _line(page, block, f"**{text}**", "bold text instead of a heading")


@fault
def heading_marker_escaped(page: Page, rng: Random) -> Mutation:
    """A heading's marker is escaped, so that it is printed."""
    block = pick(rng, page.of("heading"))
    return _line(page, block, "\\" + page.lines[block.first], "marker escaped")


@fault
def heading_id_lost(page: Page, rng: Random) -> Mutation:
    """A heading has lost its explicit id, and the one that its words make is another."""
    found = [(b, m) for b, m in identified(page) if words.slug(page.lines[b.first][: m.start()].lstrip("# ")) != m[1]]
    block, match = pick(rng, found)
    return _line(page, block, page.lines[block.first][: match.start()].rstrip(), "id lost")


@fault
def heading_id_translated(page: Page, rng: Random) -> Mutation:
    """A heading's id was translated with its words."""
    block, match = pick(rng, identified(page))
    line = page.lines[block.first]
    new = words.slug(line[: match.start()].lstrip("# "))
    return _line(page, block, line[: match.start(1)] + new + line[match.end(1) :], "id translated")


@fault
def heading_id_taken(page: Page, rng: Random) -> Mutation:
    """A heading has another heading's id."""
    block, match = pick(rng, identified(page))
    other = pick(rng, [m[1] for b, m in identified(page) if b != block])
    line = page.lines[block.first]
    return _line(page, block, line[: match.start(1)] + other + line[match.end(1) :], f"id of another ({other})")


@fault
def heading_id_broken(page: Page, rng: Random) -> Mutation:
    """The attribute list of a heading's id isn't closed, so that it is printed."""
    block, _ = pick(rng, identified(page))
    return _line(page, block, page.lines[block.first].rstrip().rstrip("}").rstrip(), "id's brace lost")
