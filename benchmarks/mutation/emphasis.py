"""Emphasis of labels lost or torn from its word."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick

_BOLD = r"(?<![*\w\\])\*\*(?P<text>[^*\s\0](?:[^*\n\0]*[^*\s\0])?)\*\*(?![*\w])"

_ALTERNATIVE = r"!\[(?:[^\[\]\n]|\n(?!\n))*\]"
"""A picture's text, in which nothing can be bold."""


def _labels(page: Page) -> list[re.Match[str]]:
    return page.find(_BOLD)


def _change(page: Page, label: re.Match[str], new: str, what: str) -> Mutation:
    return page.replace(label.start(), label.end(), new, f"{what}: {label[0]}")


@fault
def label_unmarked(page: Page, rng: Random) -> Mutation:
    """A label isn't bold any more."""
    label = pick(rng, _labels(page))
    return _change(page, label, label["text"], "marks lost")


@fault
def label_half_marked(page: Page, rng: Random) -> Mutation:
    """A label has lost one of its two marks, so that the other is printed."""
    label = pick(rng, _labels(page))
    return _change(page, label, pick(rng, [label[0][2:], label[0][:-2]]), "one mark lost")


@fault
def label_mark_torn(page: Page, rng: Random) -> Mutation:
    """A space stands between the marks and the label, so that they are printed."""
    label = pick(rng, _labels(page))
    text = label["text"]
    return _change(page, label, pick(rng, [f"** {text}**", f"**{text} **", f"** {text} **"]), "torn")


@fault
def label_to_italic(page: Page, rng: Random) -> Mutation:
    """A label is in italics instead of bold."""
    label = pick(rng, _labels(page))
    return _change(page, label, f"*{label['text']}*", "italic")


@fault
def label_quoted(page: Page, rng: Random) -> Mutation:
    """A label stands in quotation marks instead of bold."""
    label = pick(rng, _labels(page))
    quoted = words.of(page.language).quote(label["text"])
    return _change(page, label, quoted, "quoted")


@fault
def label_dropped(page: Page, rng: Random) -> Mutation:
    """A label is missing from its sentence."""
    return _change(page, pick(rng, _labels(page)), "", "dropped")


@fault
def label_added(page: Page, rng: Random) -> Mutation:
    """A word is bold that isn't in the source."""
    lines = {line for b in page.of("paragraph", "bullet", "step") for line in range(b.first, b.last + 1)}
    found = page.find(r"(?<![\w*_\[\0-])[^\W\d_]{5,}(?![\w*_\]\0-])")
    taken = [*_labels(page), *page.find(_ALTERNATIVE)]
    inside = [word for word in found if any(span.start() <= word.start() < span.end() for span in taken)]
    word = pick(rng, [word for word in found if page.line_of(word.start()) in lines and word not in inside])
    return page.replace(word.start(), word.end(), f"**{word[0]}**", f"bold: {word[0]}")


@fault
def italic_torn(page: Page, rng: Random) -> Mutation:
    """A space stands between the marks of italic text and its words, so that they are printed."""
    found = pick(rng, page.find(r"(?<![*_\w\\])_(?P<text>[^_\s\0](?:[^_\n\0]*[^_\s\0])?)_(?![*_\w])", page.outer))
    return _change(page, found, pick(rng, [f"_ {found['text']} _", f"_{found['text']} _"]), "torn")
