"""Links lost, added, broken in form."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick

INLINE = (
    r"(?<!!)\[(?P<text>(?:[^\[\]\n\0]|\0|!\[[^\]]*\]\([^)]*\)|\n(?!\s*\n))+)\]\((?P<url>[^()\s]+)(?P<title>[^()\n]*)\)"
)
REFERENCE = r"(?<!!)\[(?P<text>(?:[^\[\]\n]|\n(?!\s*\n))+)\]\[(?P<url>[^\]\n]+)\]"


def inline(page: Page, pattern: str = "") -> list[re.Match[str]]:
    """Find inline links whose target matches."""
    return [link for link in page.find(INLINE, page.outer) if re.search(pattern, link["url"])]


def references(page: Page) -> list[re.Match[str]]:
    """Find reference links."""
    return page.find(REFERENCE, page.outer)


def links(page: Page) -> list[re.Match[str]]:
    """Find inline and reference links."""
    return [*inline(page), *references(page)]


def shown(page: Page, link: re.Match[str]) -> str:
    """Give a link as it stands on the page, on one line."""
    return " ".join(page.text[link.start() : link.end()].split())[:70]


def _text(page: Page, link: re.Match[str]) -> str:
    return page.text[link.start("text") : link.end("text")]


def _whole(page: Page, link: re.Match[str], new: str, what: str) -> Mutation:
    return page.replace(link.start(), link.end(), new, f"{what}: {shown(page, link)}")


@fault
def link_unlinked(page: Page, rng: Random) -> Mutation:
    """A link's words are there, but lead nowhere."""
    link = pick(rng, links(page))
    return _whole(page, link, _text(page, link), "no link any more")


@fault
def link_dropped(page: Page, rng: Random) -> Mutation:
    """A link is missing with its words."""
    link = pick(rng, links(page))
    return _whole(page, link, "", "dropped")


@fault
def link_added(page: Page, rng: Random) -> Mutation:
    """A word leads to a page that the source doesn't lead to there."""
    target = pick(rng, sorted({link["url"] for link in inline(page)}))
    # Where the block has such a link already, one more is still one more.
    found = page.find(r"(?<![\w*_\[\]\0-])[^\W\d_]{5,}(?![\w*_\]\[\0-])")
    lines = {line for b in page.of("paragraph", "bullet", "step") for line in range(b.first, b.last + 1)}
    # In an image's alternative text there are no links.
    spans = [span.span() for span in (*links(page), *page.find(r"!\[[^\]]*\]"))]
    free = [w for w in found if page.line_of(w.start()) in lines and not any(a <= w.start() < b for a, b in spans)]
    word = pick(rng, free)
    return page.replace(word.start(), word.end(), f"[{word[0]}]({target})", f"link added: {target}")


@fault
def link_spaced(page: Page, rng: Random) -> Mutation:
    """A space stands between a link's words and its target: `[text] (url)`."""
    link = pick(rng, inline(page))
    space = pick(rng, [" ", "\u00a0"])
    return _whole(page, link, f"[{_text(page, link)}]{space}({link['url']}{link['title']})", "spaced")


@fault
def link_unclosed(page: Page, rng: Random) -> Mutation:
    """A link's last bracket is missing."""
    link = pick(rng, links(page))
    return page.replace(link.end() - 1, link.end(), "", f"unclosed: {shown(page, link)}")


@fault
def link_brackets_exchanged(page: Page, rng: Random) -> Mutation:
    """A link's brackets are exchanged: `(text)[url]`."""
    link = pick(rng, inline(page))
    return _whole(page, link, f"({_text(page, link)})[{link['url']}]", "brackets exchanged")


@fault
def link_words_lost(page: Page, rng: Random) -> Mutation:
    """A link has no words."""
    link = pick(rng, inline(page))
    return page.replace(link.start("text"), link.end("text"), "", f"words lost: {shown(page, link)}")


@fault
def link_target_lost(page: Page, rng: Random) -> Mutation:
    """A link leads nowhere: `[text]()`."""
    link = pick(rng, inline(page))
    return page.replace(link.start("url"), link.end("title"), "", f"target lost: {shown(page, link)}")


@fault
def link_split(page: Page, rng: Random) -> Mutation:
    """A link's target has a space in it: `https: //…`."""
    link = pick(rng, inline(page, r"[:/.]\w"))
    new = re.sub(r"([:/.])(?=\w|//)", r"\1 ", link["url"], count=1)
    return page.replace(link.start("url"), link.end("url"), new, f"space in the target: {shown(page, link)}")


@fault
def reference_translated(page: Page, rng: Random) -> Mutation:
    """The name of a reference was translated, so that it is printed."""
    link = pick(rng, references(page))
    new = words.slug(_text(page, link))
    return page.replace(link.start("url"), link.end("url"), new, f"reference translated: {shown(page, link)}")


@fault
def reference_lost(page: Page, rng: Random) -> Mutation:
    """The name of a reference is missing, so that its brackets are printed."""
    link = pick(rng, references(page))
    return _whole(page, link, f"[{_text(page, link)}]" + pick(rng, ["", "[]"]), "reference lost")


@fault
def reference_exchanged(page: Page, rng: Random) -> Mutation:
    """A reference leads to another address of the page, or of the source."""
    link = pick(rng, references(page))
    others = {other["url"] for other in [*references(page), *references(page.original)]} - {link["url"]}
    new = pick(rng, sorted(others | {"contact-support", "pricing"} - {link["url"]}))
    return page.replace(link.start("url"), link.end("url"), new, f"now {new}: {shown(page, link)}")
