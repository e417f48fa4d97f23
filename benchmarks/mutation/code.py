"""Code blocks: their lines, their fences, their language."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, NoPlaceError, fault
from benchmarks.mutation.page import Page, pick
from benchmarks.mutation.scan import FENCE, Block

_COMMENT = re.compile(r"\s*(#|//|<!--|--\s|;|\*)|.*\s#\s")


def _lines(page: Page, pattern: str = r"\w") -> list[tuple[Block, int]]:
    # Comments may be translated, and so may what is shown of a program's output: only lines that are the source's own.
    known = set(page.original.lines)
    return [
        (block, n)
        for block in page.of("fence")
        for n in range(block.first + 1, block.last)
        if page.lines[n] in known and re.search(pattern, page.lines[n]) and not _COMMENT.match(page.lines[n])
    ]


def _changed(page: Page, block: Block, line: int, new: list[str], what: str) -> Mutation:
    mutation = page.replace_lines(line, line, new, f"{what}: {page.lines[line].strip()[:60]}")
    return Mutation(mutation.text, ((block.first + 1, block.last + len(new)),), mutation.what)


@fault
def code_changed(page: Page, rng: Random) -> Mutation:
    """A letter or digit of a code line is another one."""
    block, line = pick(rng, _lines(page, r"[a-zA-Z0-9]"))
    return _changed(page, block, line, [words.spoilt(page.lines[line], rng)], "code changed")


@fault
def code_translated(page: Page, rng: Random) -> Mutation:
    """A name in code was translated."""
    names = words.of(page.language).code
    pattern = rf"\b({'|'.join(names)})\b"
    block, line = pick(rng, _lines(page, pattern))
    new = re.sub(pattern, lambda match: names[match[1]], page.lines[line], count=1)
    return _changed(page, block, line, [new], "code translated")


@fault
def code_line_dropped(page: Page, rng: Random) -> Mutation:
    """A line of code is missing."""
    block, line = pick(rng, _lines(page))
    return _changed(page, block, line, [], "code line dropped")


@fault
def code_line_doubled(page: Page, rng: Random) -> Mutation:
    """A line of code stands there twice."""
    block, line = pick(rng, _lines(page))
    return _changed(page, block, line, [page.lines[line]] * 2, "code line doubled")


@fault
def code_lines_swapped(page: Page, rng: Random) -> Mutation:
    """Two lines of code have changed places."""
    lines = _lines(page)
    found = [(b, n) for b, n in lines if (b, n + 1) in lines and page.lines[n] != page.lines[n + 1]]
    block, line = pick(rng, found)
    mutation = page.replace_lines(line, line + 1, [page.lines[line + 1], page.lines[line]], "code lines swapped")
    return Mutation(mutation.text, ((block.first + 1, block.last + 1),), mutation.what)


@fault
def code_made_typographic(page: Page, rng: Random) -> Mutation:
    """Quotation marks or hyphens in code are typographic ones, so that it doesn't run."""
    block, line = pick(rng, _lines(page, r"\"|'|--\w"))
    new = page.lines[line].replace('"', "”").replace("'", "’").replace("--", "–")
    return _changed(page, block, line, [new], "typographic marks in code")


@fault
def code_indented_otherwise(page: Page, rng: Random) -> Mutation:
    """A line of code has lost its indentation."""
    block, line = pick(
        rng, [(b, n) for b, n in _lines(page) if len(page.lines[n]) - len(page.lines[n].lstrip()) > b.indent]
    )
    return _changed(page, block, line, [" " * block.indent + page.lines[line].lstrip()], "indentation lost")


@fault
def code_emptied(page: Page, rng: Random) -> Mutation:
    """A code block has nothing in it."""
    block, _ = pick(rng, _lines(page))
    new = [page.lines[block.first], page.lines[block.last]]
    return page.replace_lines(block.first, block.last, new, f"code emptied: {page.lines[block.first]}")


def opened(page: Page, pattern: str = "") -> list[tuple[Block, re.Match[str]]]:
    """Give the fences whose information matches, with their opening line's parts."""
    found = ((block, FENCE.match(page.lines[block.first])) for block in page.of("fence"))
    return [(b, match) for b, match in found if match and b.last > b.first + 1 and re.search(pattern, match[3])]


def header(page: Page, block: Block, new: str, what: str) -> Mutation:
    """Write a fence's opening line anew; it shows in the whole block."""
    if new == page.lines[block.first]:
        raise NoPlaceError
    mutation = page.replace_lines(block.first, block.first, [new], f"{what}: {page.lines[block.first].strip()}")
    return Mutation(mutation.text, ((block.first + 1, block.last + 1),), mutation.what)
