"""Front matter broken; its keys lost, added, translated."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, NoPlaceError, fault
from benchmarks.mutation.page import Page, pick

_KEY = re.compile(r"([\w-]+)(\s*:\s*)(.*)$")


def _keys(page: Page) -> list[tuple[int, re.Match[str]]]:
    front = page.of("front")
    lines = range(1, front[0].last) if front else range(0)
    return [(n, match) for n in lines if (match := _KEY.match(page.lines[n]))]


def _changed(page: Page, line: int, *new: str, what: str) -> Mutation:
    front = page.of("front")[0]
    mutation = page.replace_lines(line, line, new, f"{what}: {page.lines[line][:60]}")
    return Mutation(mutation.text, ((1, front.last + 2),), mutation.what)


def _written(key: re.Match[str]) -> list[tuple[str, str]]:
    return [(key[1] + key[2], key[3])]


@fault
def setting_dropped(page: Page, rng: Random) -> Mutation:
    """A key of the front matter is missing."""
    line, _ = pick(rng, _keys(page))
    return _changed(page, line, what="key dropped")


@fault
def setting_added(page: Page, rng: Random) -> Mutation:
    """The front matter has a key that the source doesn't have."""
    line, _ = pick(rng, _keys(page))
    new = pick(rng, ["translator: A. Nonyme", "draft: true", "template: other.html", "redirect: https://example.net/"])
    return _changed(page, line, page.lines[line], new, what=f"key added ({new})")


@fault
def setting_translated(page: Page, rng: Random) -> Mutation:
    """A key of the front matter was translated."""
    known = words.of(page.language).settings
    line, key = pick(rng, [(line, key) for line, key in _keys(page) if key[1] in known])
    return _changed(page, line, known[key[1]] + page.lines[line][key.end(1) :], what="key translated")


@fault
def setting_emptied(page: Page, rng: Random) -> Mutation:
    """A value of the front matter is empty."""
    line, key = pick(rng, [(line, key) for line, key in _keys(page) if key[3].strip()])
    return _changed(page, line, key[1] + key[2].rstrip() + pick(rng, ["", ' ""']), what="emptied")


@fault
def setting_left_english(page: Page, rng: Random) -> Mutation:
    """A value of the front matter is the source's, where it had been translated."""
    english = {key[1]: key[3] for _, key in _keys(page.original)}
    found = [(n, key) for n, key in _keys(page) if key[1] in english and english[key[1]] != key[3]]
    line, key = pick(rng, found)
    return _changed(page, line, key[1] + key[2] + english[key[1]], what="in English")


@fault
def setting_must_agree(page: Page, rng: Random) -> Mutation:
    """A value of the front matter that isn't for readers is another one than the source's."""
    english = {key[1]: key[3] for _, key in _keys(page.original)}
    same = [(n, key) for n, key in _keys(page) if english.get(key[1]) == key[3] and re.search(r"^[\w./-]+$", key[3])]
    line, key = pick(rng, same)
    new = {"true": "false", "false": "true"}.get(key[3]) or (
        str(int(key[3]) + 1) if key[3].isdigit() else key[3] + "-2"
    )
    return _changed(page, line, key[1] + key[2] + new, what="another value")


@fault
def front_matter_colon(page: Page, rng: Random) -> Mutation:
    """A value without quotation marks has a French colon in it, so that nothing can be read."""
    line, key = pick(rng, [(line, key) for line, key in _keys(page) if key[3].count(" ") > 1])
    value = key[3].strip("\"'").replace(":", "")
    return _changed(page, line, key[1] + key[2] + value.replace(" ", " : ", 1), what="colon")


@fault
def front_matter_quote(page: Page, rng: Random) -> Mutation:
    """A value has lost its closing quotation mark."""
    line, _ = pick(rng, [(line, key) for line, key in _keys(page) if key[3].endswith('"') and len(key[3]) > 2])
    return _changed(page, line, page.lines[line][:-1], what="quotation mark lost")


@fault
def front_matter_unclosed(page: Page, rng: Random) -> Mutation:
    """The line that closes the front matter is missing or damaged."""
    front = pick(rng, page.of("front"))
    return _changed(page, front.last, *pick(rng, [[], ["--"], ["—"]]), what="unclosed")


@fault
def front_matter_dropped(page: Page, rng: Random) -> Mutation:
    """The front matter is missing."""
    front = pick(rng, page.of("front"))
    if front.last >= len(page.lines) - 1:
        raise NoPlaceError
    text = "\n".join(page.lines[front.last + 1 :]).lstrip("\n")
    return Mutation(text, ((1, 1),), "front matter dropped")


@fault
def front_matter_after_text(page: Page, rng: Random) -> Mutation:
    """A blank line or a word stands before the front matter, so that it is printed."""
    front = pick(rng, page.of("front"))
    lines = [pick(rng, ["", "\u00a0", "Traduction"]), *page.lines]
    return Mutation("\n".join(lines), ((1, front.last + 2),), "front matter isn't at the top")
