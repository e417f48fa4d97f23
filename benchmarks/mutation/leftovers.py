"""What a translator's work leaves behind."""

from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick

_LATIN = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore."


@fault
def conflict_marks(page: Page, rng: Random) -> Mutation:
    """A merge's conflict marks stand on the page."""
    block = pick(rng, [block for block in page.of("paragraph", "heading") if block.indent == 0])
    lines = page.lines[block.first : block.last + 1]
    other = [line + " " for line in lines]
    marked = ["<<<<<<< HEAD", *lines, "=======", *other, ">>>>>>> main"]
    return page.replace_lines(block.first, block.last, marked, "conflict marks")


@fault
def one_conflict_mark(page: Page, rng: Random) -> Mutation:
    """One of a conflict's marks was forgotten."""
    block = pick(rng, [block for block in page.of("paragraph") if block.indent == 0])
    return page.insert(
        block.first, [pick(rng, ["<<<<<<< HEAD", "=======", ">>>>>>> 1a2b3c4 (fr)"])], "one conflict mark"
    )


@fault
def translators_note(page: Page, rng: Random) -> Mutation:
    """A translator's note to himself stands in the text."""
    block = pick(rng, page.of("paragraph", "bullet", "step"))
    _, end = page.span(block.first, block.last)
    new = pick(rng, words.of(page.language).notes)
    return page.replace(end, end, " " + new, f"note: {new}")


@fault
def filler_text(page: Page, rng: Random) -> Mutation:
    """A paragraph is filler text."""
    block = pick(rng, [b for b in page.of("paragraph") if b.indent == 0 and len(page.block_text(b)) > 40])
    return page.replace_lines(block.first, block.last, [_LATIN], f"filler for: {page.lines[block.first][:50]}")
