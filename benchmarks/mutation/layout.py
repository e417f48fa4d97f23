"""Lawful: the same page written in another way."""

import re
import textwrap
from random import Random

from benchmarks.mutation.links import inline, shown
from benchmarks.mutation.model import Mutation, NoPlaceError, lawful
from benchmarks.mutation.page import Page, pick
from benchmarks.mutation.scan import ITEM, Block


def _wrappable(page: Page) -> list[Block]:
    # Trailing spaces and backslashes are line breaks; lines that begin with a mark would become something else.
    found = (block for block in page.of("paragraph") if block.indent == 0)
    texts = ((block, page.block_text(block)) for block in found)
    return [b for b, t in texts if len(t) > 60 and not re.search(r"[ \\]$|^[!<>|:]|[`|<\]]", t, re.MULTILINE)]


@lawful
def wrapped_otherwise(page: Page, rng: Random) -> Mutation:
    """A paragraph's lines end elsewhere."""
    block = pick(rng, _wrappable(page))
    width = pick(rng, [50, 70, 1000])
    words = page.block_text(block).replace("\u00a0", "\ue000").replace("\u202f", "\ue001")
    lines = textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False)
    if any(re.match(r"\d+[.)]|[-+*#=>]|[:!?]", line) for line in lines[1:]):
        raise NoPlaceError
    new = [line.replace("\ue000", "\u00a0").replace("\ue001", "\u202f") for line in lines]
    return page.replace_lines(block.first, block.last, new, f"wrapped at {width}")


@lawful
def emphasis_by_other_marks(page: Page, rng: Random) -> Mutation:
    """Emphasis is marked `_so_` instead of `*so*`, or `__so__` instead of `**so**`."""
    found = pick(rng, page.find(r"(?<![\w*\\])(\*{1,2})([^*\s\0](?:[^*\n\0]*[^*\s\0])?)\1(?![\w*])"))
    mark = "_" * len(found[1])
    if "_" in found[2]:
        raise NoPlaceError
    return page.replace(found.start(), found.end(), f"{mark}{found[2]}{mark}", found[0])


@lawful
def bullets_by_other_marks(page: Page, rng: Random) -> Mutation:
    """A list's bullets are `*` instead of `-`, or the reverse."""
    items = pick(rng, page.lists("bullet"))
    mark = pick(rng, [mark for mark in "-*+" if mark != page.lines[items[0].first].lstrip()[0]])
    first, last = items[0].first, items[-1].last
    lines = page.lines[first : last + 1]
    for item in items:
        lines[item.first - first] = re.sub(r"[-*+]", mark, lines[item.first - first], count=1)
    return page.replace_lines(first, last, lines, f"bullets by {mark}")


@lawful
def steps_all_one(page: Page, rng: Random) -> Mutation:
    """All of a list's steps are written `1.`; they are counted all the same."""
    items = pick(rng, [items for items in page.lists("step") if len(items) > 1])
    first, last = items[0].first, items[-1].last
    lines = page.lines[first : last + 1]
    for item in items:
        lines[item.first - first] = re.sub(r"\d+", "1", lines[item.first - first], count=1)
    return page.replace_lines(first, last, lines, "all steps 1.")


@lawful
def link_by_reference(page: Page, rng: Random) -> Mutation:
    """A link's target is defined at the page's end."""
    link = pick(rng, [link for link in inline(page) if not link["title"].strip()])
    text = page.text[link.start("text") : link.end("text")]
    new = f"[{text}][the-target]"
    changed = page.replace(link.start(), link.end(), new, shown(page, link))
    return Mutation(f"{changed.text.rstrip()}\n\n[the-target]: {link['url']}\n", changed.places, changed.what)


@lawful
def fence_by_other_marks(page: Page, rng: Random) -> Mutation:
    """A code block's fence is of tildes, or longer."""
    fences = [b for b in page.of("fence") if page.lines[b.first].strip().startswith("```") and b.last > b.first]
    block = pick(rng, fences)
    if "~~~" in page.block_text(block) or "````" in page.block_text(block):
        raise NoPlaceError
    mark = pick(rng, ["~~~", "````"])
    lines = [page.lines[n].replace("```", mark, 1) for n in (block.first, block.last)]
    inner = page.lines[block.first + 1 : block.last]
    return page.replace_lines(block.first, block.last, [lines[0], *inner, lines[1]], f"fence by {mark}")


@lawful
def blank_lines_added(page: Page, rng: Random) -> Mutation:
    """More blank lines stand between two blocks at the margin, or at the end."""
    starts = [b.first for b in page.of("heading", "paragraph") if b.indent == 0 and b.first]
    at = pick(rng, [*[n for n in starts if not page.lines[n - 1].strip()], len(page.lines)])
    return page.replace_lines(at, at - 1, [""] * rng.randrange(1, 3), "blank lines")


@lawful
def heading_underlined(page: Page, rng: Random) -> Mutation:
    """A heading is underlined instead of marked in front."""
    headings = [b for b in page.of("heading") if re.match(r"##? ", page.lines[b.first])]
    block = pick(rng, headings)
    marks, _, text = page.lines[block.first].partition(" ")
    new = [text.rstrip(" #") if "{" not in text else text, ("=" if marks == "#" else "-") * max(len(text), 3)]
    lines = [*page.lines[: block.first], *new]
    rest = page.lines[block.first + 1 :]
    blank = [""] if rest and rest[0].strip() else []
    return Mutation("\n".join([*lines, *blank, *rest]), ((block.first + 1, block.first + 2),), page.lines[block.first])


@lawful
def table_aligned_otherwise(page: Page, rng: Random) -> Mutation:
    """A table's cells are padded with other spaces."""
    block = pick(rng, [block for block in page.of("table") if "`" not in page.block_text(block)])
    lines = page.lines[block.first : block.last + 1]
    new = [" " * block.indent + re.sub(r"[ \t]*(?<!\\)\|[ \t]*", " | ", line).strip() for line in lines]
    return page.replace_lines(block.first, block.last, new, "cells padded otherwise")


@lawful
def item_indented_otherwise(page: Page, rng: Random) -> Mutation:
    """An item's text begins further to the right of its marker."""
    items = [b for b in page.of("bullet", "step") if b.indent == 0 and b.first == b.last]
    block = pick(rng, items)
    line = page.lines[block.first]
    match = ITEM.match(line)
    assert match
    return page.replace_lines(block.first, block.last, [match[1] + match[2] + "  " + line[match.end() :]], line)
