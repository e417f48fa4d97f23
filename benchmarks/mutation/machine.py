"""What machine translation leaves behind."""

import re
from random import Random

from benchmarks.mutation import words
from benchmarks.mutation.model import Mutation, fault
from benchmarks.mutation.page import Page, pick

_TOKENS = ("<|endoftext|>", "<|im_end|>", "[UNK]", "</s>", "XXPH0012XX", "__PLACEHOLDER_3__", "⟦12⟧")


@fault
def preamble_left(page: Page, rng: Random) -> Mutation:
    """The page begins with what a model says before its translation."""
    first = next((b for b in page.blocks if b.kind != "front"), None)
    new = pick(rng, words.of(page.language).preambles)
    return page.insert(first.first if first else 0, [new], f"preamble: {new}")


@fault
def closing_remark_left(page: Page, rng: Random) -> Mutation:
    """The page ends with what a model says after its translation."""
    new = pick(rng, words.of(page.language).remarks)
    return page.insert(len(page.lines) - 1, [new], f"remark: {new}")


@fault
def refusal_left(page: Page, rng: Random) -> Mutation:
    """A paragraph is a model's refusal."""
    block = pick(rng, [block for block in page.of("paragraph") if block.indent == 0])
    new = pick(rng, words.of(page.language).refusals)
    return page.replace_lines(block.first, block.last, [new], f"refusal: {new}")


@fault
def page_fenced(page: Page, rng: Random) -> Mutation:
    """The whole page stands in a fence."""
    front = page.of("front")
    at = front[0].last + 1 if front and rng.random() < 0.5 else 0
    mark = pick(rng, ["```markdown", "```md", "```"])
    return page.whole("\n".join([*page.lines[:at], mark, *page.lines[at:], "```", ""]), "page in a fence")


@fault
def rest_of_page(page: Page, rng: Random) -> Mutation:
    """A note stands for what wasn't translated any more."""
    starts = [b for b in page.of("paragraph", "heading") if b.indent == 0 and b.first > len(page.lines) / 3]
    block = pick(rng, starts)
    text = "\n".join([*page.lines[: block.first], pick(rng, words.of(page.language).rests), ""])
    return Mutation(text, ((max(block.first - 1, 1), block.first + 1),), f"rest of page from line {block.first + 1}")


@fault
def words_repeated(page: Page, rng: Random) -> Mutation:
    """A run of words comes again and again."""
    found = page.find(r"(?<![\w\0])[^\W\d_]{3,} [^\W\d_]{2,} [^\W\d_]{3,}(?![\w\0])")
    lines = {n for b in page.of("paragraph", "bullet", "step") for n in range(b.first, b.last + 1)}
    run = pick(rng, [run for run in found if page.line_of(run.start()) in lines])
    times = rng.randrange(5, 12)
    return page.replace(run.end(), run.end(), (" " + run[0]) * times, f"{times} times: {run[0]}")


@fault
def model_token_left(page: Page, rng: Random) -> Mutation:
    """A model's own mark stands in the text."""
    block = pick(rng, page.of("paragraph", "bullet", "step"))
    _, end = page.span(block.first, block.last)
    new = pick(rng, _TOKENS)
    return page.replace(end, end, " " + new, f"token: {new}")


@fault
def thoughts_left(page: Page, rng: Random) -> Mutation:
    """What a model says to itself stands on the page."""
    first = next((b for b in page.blocks if b.kind != "front"), None)
    new = pick(
        rng, [["<think>", "I need to keep the code unchanged.", "</think>"], ["<thinking>Keep the tone.</thinking>"]]
    )
    return page.insert(first.first if first else 0, new, "thoughts")


@fault
def guillemets_in_tag(page: Page, rng: Random) -> Mutation:
    """An HTML tag's or attribute list's quotation marks are those of running text."""
    quoted = page.find(
        r"<[a-zA-Z][^<>\n]*?=(\"([^\"\n]*)\")[^<>\n]*>|\{[^{}\n]*=(\"([^\"\n]*)\")[^{}\n]*\}", page.outer
    )
    tag = pick(rng, quoted)
    group = 1 if tag[1] else 3
    new = words.of(page.language).quote(tag[group + 1])
    return page.replace(*tag.span(group), new, f"typographic marks in {tag[0][:50]}")


@fault
def brackets_full_width(page: Page, rng: Random) -> Mutation:
    """A link's brackets are full-width ones, so that it is printed."""
    link = pick(rng, page.find(r"(?<=\])\(([^()\s\0]+)\)", page.outer))
    return page.replace(link.start(), link.end(), f"（{link[1]}）", f"full-width brackets: {link[0]}")


@fault
def escapes_left(page: Page, rng: Random) -> Mutation:
    """Letters are written as escapes of JSON or HTML, which are printed."""
    found = page.find(r"(?<=[a-z])[à-öø-ÿ](?=[a-z])")
    letter = pick(rng, found)
    new = pick(rng, [f"\\u{ord(letter[0]):04x}", f"&amp;#{ord(letter[0])};"])
    return page.replace(letter.start(), letter.end(), new, f"escape: {new}")


@fault
def line_ends_escaped(page: Page, rng: Random) -> Mutation:
    r"""A line's end is written as `\\n`, which is printed."""
    found = [(m.start(), m.end()) for m in re.finditer(r"\n\n(?=\w)", page.prose)]
    start, end = pick(rng, found)
    return page.replace(start, end, "\\n\\n", "escaped line ends")
