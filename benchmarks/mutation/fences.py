"""Fences opened or closed wrongly, with another language or other options."""

import re
from random import Random

from benchmarks.mutation.code import header, opened
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick

_LANGUAGES = ("python", "json", "bash", "yaml", "html", "toml")
_NAME = r"^\s*\w[\w+-]*"


@fault
def fence_language_changed(page: Page, rng: Random) -> Mutation:
    """A code block is marked as another language."""
    block, match = pick(rng, opened(page, _NAME + r"(?!\w*=)"))
    name = re.match(_NAME, match[3])
    assert name
    new = pick(rng, [language for language in _LANGUAGES if language != name[0].strip().lower()])
    return header(page, block, match[1] + match[2] + new + match[3][name.end() :], f"now {new}")


@fault
def fence_language_lost(page: Page, rng: Random) -> Mutation:
    """A code block isn't marked as any language."""
    block, match = pick(rng, opened(page, _NAME + r"\s*$"))
    return header(page, block, match[1] + match[2], "language lost")


@fault
def fence_option_changed(page: Page, rng: Random) -> Mutation:
    """A code block's title or highlighted lines are others."""
    block, match = pick(rng, opened(page, r'="[^"]*\w'))
    new = re.sub(r'(="[^"]*)(\w)', lambda m: m[1] + ("7" if m[2] != "7" else "8"), match[3], count=1)
    return header(page, block, match[1] + match[2] + new, "option changed")


@fault
def fence_opening_damaged(page: Page, rng: Random) -> Mutation:
    """A fence opens with two marks, so that the code runs together as text."""
    block, match = pick(rng, [(b, m) for b, m in opened(page) if len(m[2]) == 3])
    return _open_end(page, block.first, header(page, block, match[1] + match[2][:2] + match[3], "one mark short"))


@fault
def fence_opening_lost(page: Page, rng: Random) -> Mutation:
    """The line that opens a fence is missing: the code is text, and the text after it code."""
    block, _ = pick(rng, opened(page))
    mutation = page.replace_lines(block.first, block.first, [], f"opening lost: {page.lines[block.first].strip()}")
    return _open_end(page, block.first, Mutation(mutation.text, ((block.first + 1, block.last),), mutation.what))


@fault
def fence_close_lost(page: Page, rng: Random) -> Mutation:
    """The line that closes a fence is missing: the text after it is code."""
    block, _ = pick(rng, [(b, m) for b, m in opened(page) if b.last < len(page.lines) - 1])
    mutation = page.replace_lines(block.last, block.last, [], f"close lost: {page.lines[block.first].strip()}")
    return _open_end(page, block.first, Mutation(mutation.text, ((block.first + 1, block.last),), mutation.what))


@fault
def fence_added(page: Page, rng: Random) -> Mutation:
    """A fence stands there that opens a block which nothing closes."""
    block = pick(rng, [block for block in page.of("paragraph") if block.indent == 0])
    mutation = page.insert(block.last + 1, ["```"], "stray fence")
    ((at, _),) = mutation.places
    return Mutation(mutation.text, ((at, at + 2),), mutation.what)


def _open_end(page: Page, first: int, mutation: Mutation) -> Mutation:
    # What is told may stand at the fence or where the code begins; the block before is where a reader looks too.
    ((start, end),) = mutation.places
    return Mutation(mutation.text, ((min(start, first + 1), end),), mutation.what)
