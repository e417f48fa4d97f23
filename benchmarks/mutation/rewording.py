"""Lawful: other words and another order of words, as languages and translators differ."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.headings import identified
from benchmarks.mutation.links import inline, links, shown
from benchmarks.mutation.model import Mutation, lawful
from benchmarks.mutation.page import Page, pairs, pick

_NAME = re.compile(r"\b[A-Z]\w*$")
_ASKS_OR_DENIES = re.compile(r"\?$|\b(?:ne|pas|nicht|kein\w*|no|non|não|niet|geen)\b|\bn['’]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s|\n\s*\n")


def _neighbours(page: Page, found: list[re.Match[str]]) -> list[tuple[re.Match[str], re.Match[str]]]:
    return [
        (one, other)
        for one, other in pairs(found)
        if one[0] != other[0]
        and one.end() < other.start()
        and page.block_at(page.line_of(one.start())) == page.block_at(page.line_of(other.start()))
        and page.block_at(page.line_of(one.start())).kind in ("paragraph", "bullet", "step")
        and not _SENTENCE_END.search(page.text[one.start() : other.end()])
    ]


def _swapped(page: Page, one: re.Match[str], other: re.Match[str], what: str) -> Mutation:
    first, second = (page.text[match.start() : match.end()] for match in (one, other))
    between = page.text[one.end() : other.start()]
    return page.replace(one.start(), other.end(), second + between + first, what)


@lawful
def links_in_other_order(page: Page, rng: Random) -> Mutation:
    """Two links of a sentence have changed places, each with its words and its target."""
    one, other = pick(rng, _neighbours(page, sorted(links(page), key=lambda link: link.start())))
    return _swapped(page, one, other, f"{shown(page, one)}, {shown(page, other)}")


@lawful
def inline_code_in_other_order(page: Page, rng: Random) -> Mutation:
    """Two names that a sentence lists have changed places."""
    linked = [link.span() for link in links(page)]
    spans = [s for s in page.code_spans() if not any(start <= s.start() < end for start, end in linked)]
    between = re.compile(rf",?\s+(?:{'|'.join(words.of(page.language).conjunctions)})\s+|,\s+")
    listed = [
        (one, other)
        for one, other in _neighbours(page, spans)
        if between.fullmatch(page.text[one.end() : other.start()])
    ]
    one, other = pick(rng, listed)
    return _swapped(page, one, other, f"{one[0]}, {other[0]}")


@lawful
def word_added(page: Page, rng: Random) -> Mutation:
    """A sentence has one word more."""
    spans = [page.span(b.first, b.last) for b in page.of("paragraph", "bullet", "step")]
    gaps = page.find(r"(?<=[^\W\d_]{3})[ ](?=[^\W\d_]{3})")
    # Within a name nobody puts a word.
    gaps = [gap for gap in gaps if not _NAME.search(page.text[: gap.start()]) or not page.text[gap.end()].isupper()]
    gap = pick(rng, [gap for gap in gaps if any(start < gap.start() < end for start, end in spans)])
    return page.replace(gap.start(), gap.end(), f" {words.of(page.language).adverb} ", "a word more")


@lawful
def link_words_changed(page: Page, rng: Random) -> Mutation:
    """A link's words are others."""
    found = [link for link in inline(page) if re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+)+", link["text"])]
    # A link that is all of an item is a whole sentence, which the site may well have elsewhere in the same words.
    link = pick(rng, [link for link in found if page.lines[page.line_of(link.start())].strip(" -*+") != link[0]])
    # Words that say much less would be a loss: only those about as long can be others of the same meaning.
    alike = [title for title in words.of(page.language).titles if 0.6 <= len(title) / len(link["text"]) <= 1.6]
    new = pick(rng, alike)
    return page.replace(link.start("text"), link.end("text"), new, f"{shown(page, link)} → {new}")


@lawful
def heading_words_changed(page: Page, rng: Random) -> Mutation:
    """A heading's words are others; its id has stayed."""
    found = [(b, m) for b, m in identified(page) if not re.search(r"[\d`*\[<]", page.lines[b.first][: m.start()])]
    # A question stays one, and what says no goes on to do so: else it would say another thing than its source.
    found = [(b, m) for b, m in found if not _ASKS_OR_DENIES.search(page.lines[b.first][: m.start()].rstrip())]
    # A heading with names in it would lose them: only those whose every word but the first is in small letters.
    plain = [(b, m) for b, m in found if not re.search(r"\s\S*[A-Z]", page.lines[b.first].lstrip("# ")[: m.start()])]
    block, match = pick(rng, [] if words.of(page.language).capital_nouns else plain)
    line = page.lines[block.first]
    new = f"{line.split(' ')[0]} {words.title(page.language, rng)} {line[match.start() :]}"
    return page.replace_lines(block.first, block.first, [new], line)


@lawful
def admonition_title_changed(page: Page, rng: Random) -> Mutation:
    """An admonition's title is translated in another way."""
    found = [(b, re.search(r"\"([^\"]+)\"|\| (.+)$", page.lines[b.first])) for b in page.of("slashes", "bangs")]
    block, title = pick(
        rng, [(b, m) for b, m in found if m and "`" not in m[0] and "tab" not in page.lines[b.first][:9]]
    )
    group = 1 if title[1] else 2
    start, end = (page.starts[block.first] + at for at in title.span(group))
    new = words.title(page.language, rng)
    return page.replace(start, end, new, f"{title[0]} → {new}")


@lawful
def alternative_changed(page: Page, rng: Random) -> Mutation:
    """An image's alternative text is translated in another way."""
    found = [m for m in page.find(r"!\[([^\]\n]+)\]\(", page.outer) if " " in m[1] and not re.search(r"\d", m[1])]
    image = pick(rng, found)
    new = words.of(page.language).alternative
    return page.replace(image.start(1), image.end(1), new, f"{image[1]} → {new}")
