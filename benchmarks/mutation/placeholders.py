"""Placeholders, shortcodes, includes, keys, icons, footnotes lost, altered or translated."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick

_INLINE = r"\{\{[<%]?\s*/?[\w.-]+[^{}\n]*?[>%]?\}\}|\{%[^{}\n]+%\}|\$\{\w+\}|%\(\w+\)s|(?<![{%$\w])\{[a-z_]\w*\}(?!\})"
_ICON = r"(?<![\w:]):[a-z][\w-]*-[\w-]+:"
_KEYS = r"\+\+[\w+\"-]+\+\+"
_FOOTNOTE = r"\[\^[\w-]+\](?!:)"


def _change(page: Page, found: re.Match[str], new: str, what: str) -> Mutation:
    return page.replace(found.start(), found.end(), new, f"{what}: {found[0]}")


def _placeholders(page: Page, pattern: str = "") -> list[re.Match[str]]:
    found = page.find(_INLINE, _outside_fences(page))
    return [match for match in found if re.search(pattern, match[0])]


def _outside_fences(page: Page) -> str:
    # Placeholders stand on lines of their own too, which `outer` blanks out as includes.
    text = page.text
    for block in page.of("fence", "front", "comment"):
        start, end = page.span(block.first, block.last)
        text = text[:start] + "\0" * (end - start) + text[end:]
    for span in page.code_spans():
        text = text[: span.start()] + "\0" * len(span[0]) + text[span.end() :]
    return text


@fault
def placeholder_dropped(page: Page, rng: Random) -> Mutation:
    """A placeholder or shortcode is missing."""
    found = pick(rng, _placeholders(page))
    line = page.line_of(found.start())
    if page.lines[line].strip() == found[0]:
        return page.drop(line, line, f"dropped: {found[0]}")
    return _change(page, found, "", "dropped")


@fault
def placeholder_altered(page: Page, rng: Random) -> Mutation:
    """A letter or digit of a placeholder is another one."""
    found = pick(rng, _placeholders(page))
    return _change(page, found, words.spoilt(found[0], rng), "altered")


@fault
def placeholder_translated(page: Page, rng: Random) -> Mutation:
    """A placeholder's name was translated."""
    found = pick(rng, _placeholders(page, r"[a-z_]{3,}"))
    new = re.sub(r"[a-z_]{3,}", words.of(page.language).placeholder, found[0], count=1)
    return _change(page, found, new, "translated")


@fault
def placeholder_braces_damaged(page: Page, rng: Random) -> Mutation:
    """A placeholder has lost one of its braces, so that it is printed."""
    found = pick(rng, _placeholders(page))
    return _change(page, found, pick(rng, [found[0][:-1], found[0].replace("{", "", 1)]), "brace lost")


@fault
def include_dropped(page: Page, rng: Random) -> Mutation:
    """An include is missing."""
    block = pick(rng, [b for b in page.of("include") if _included(page, b.first)])
    return page.drop(block.first, block.last, f"include dropped: {page.lines[block.first].strip()}")


@fault
def include_path_changed(page: Page, rng: Random) -> Mutation:
    """An include takes in another file."""
    block = pick(rng, [b for b in page.of("include") if _included(page, b.first)])
    line = page.lines[block.first]
    path = re.search(r"[\w-]+\.\w+", line)
    new = (
        line.replace(path[0], words.spoilt(path[0].split(".")[0], rng) + "." + path[0].split(".")[1]) if path else line
    )
    return page.replace_lines(block.first, block.last, [new], f"path changed: {line.strip()}")


@fault
def include_lines_changed(page: Page, rng: Random) -> Mutation:
    """An include shows or marks other lines of its file."""
    block = pick(rng, [b for b in page.of("include") if re.search(r"(hl|ln)\[", page.lines[b.first])])
    line = page.lines[block.first]
    new = re.sub(r"((?:hl|ln)\[\D*)(\d+)", lambda match: match[1] + str(int(match[2]) + 1), line, count=1)
    return page.replace_lines(block.first, block.last, [new], f"lines changed: {line.strip()}")


@fault
def include_damaged(page: Page, rng: Random) -> Mutation:
    """An include is written so that it is printed."""
    block = pick(rng, [b for b in page.of("include") if re.search(r"\{\*|\{!|--8<--", page.lines[b.first])])
    line = page.lines[block.first]
    return page.replace_lines(
        block.first, block.last, [re.sub(r"\{\*|\{!|--8", "{", line, count=1)], f"damaged: {line}"
    )


@fault
def icon_dropped(page: Page, rng: Random) -> Mutation:
    """An icon is missing."""
    return _change(page, pick(rng, page.find(_ICON, page.outer)), "", "dropped")


@fault
def icon_altered(page: Page, rng: Random) -> Mutation:
    """An icon's name is another one, or was translated, so that it is printed."""
    found = pick(rng, page.find(_ICON, page.outer))
    head = found[0].rpartition("-")[0]
    word = words.of(page.language).icon
    return _change(page, found, pick(rng, [f"{head}-{word}:", words.spoilt(found[0], rng)]), "altered")


@fault
def key_changed(page: Page, rng: Random) -> Mutation:
    """A key of the keyboard is another one."""
    found = pick(rng, page.find(_KEYS, page.outer))
    new = found[0].replace("ctrl", "alt") if "ctrl" in found[0] else words.spoilt(found[0], rng)
    return _change(page, found, new, "key changed")


@fault
def key_dropped(page: Page, rng: Random) -> Mutation:
    """A key of the keyboard is missing, or isn't marked."""
    found = pick(rng, page.find(_KEYS, page.outer))
    return _change(page, found, pick(rng, ["", found[0].strip("+")]), "key lost")


@fault
def footnote_reference_dropped(page: Page, rng: Random) -> Mutation:
    """A footnote's mark is missing from the text."""
    return _change(page, pick(rng, page.find(_FOOTNOTE, page.outer)), "", "mark dropped")


@fault
def footnote_dropped(page: Page, rng: Random) -> Mutation:
    """A footnote is missing, so that its mark is printed."""
    notes = [b for b in page.of("definition") if page.lines[b.first].startswith("[^")]
    block = pick(rng, notes)
    name = page.lines[block.first].split("]")[0] + "]"
    marks = [page.line_of(match.start()) for match in page.find(re.escape(name) + "(?!:)", page.outer)]
    return page.drop(block.first, block.last, f"dropped: {name}", *marks)


def _included(page: Page, line: int) -> bool:
    return bool(re.search(r"\{\*|\{!|--8<--", page.lines[line]))
