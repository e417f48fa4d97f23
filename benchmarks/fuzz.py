"""Pages that nobody would write: real ones, cut, mixed and sprinkled with whatever parsers stumble over."""

from collections.abc import Callable, Sequence
from random import Random

from benchmarks.mutation import FAULTS, Page
from benchmarks.mutation.words import LANGUAGES

TOKENS = (
    *("`", "``", "```", "~~~", "*", "**", "_", "[", "]", "(", ")", "](", "![", "<", ">", "</", "<!--", "-->", "\\"),
    *("#", "###### ", "- ", "1. ", "10) ", "> ", "!!! ", "??? ", "///", '=== "a"', ":::", "---", "+++", "{", "}"),
    *("{#", "{:", "{{", "}}", "{%", "%}", "{* ", " *}", "[^1]", "[^1]: ", "*[A]: ", ":   ", "&amp;", "&#0;", "++a++"),
    *("|", ":a-b:", "\t", "\r", "\r\n", "\f", "\v", "\0", "\x1c", "\u0085", "\u2028", "\u2029", "\u00a0", "\u200b"),
    *("\ufeff", "\u202e", "\ud7ff", "\ufffd", "\uffff", "\U0010ffff", "e\u0301\u0301\u0301", "\ufdfa", "१२३", "٣٫٥"),
    *(
        "①",
        "½",
        "²",
        "Ⅷ",
        "㊿",
        "<script>",
        "<div markdown>",
        "<![CDATA[",
        "<?php",
        "<a href=",
        "javascript:",
        "data:,",
    ),
    *("http://", "//", "mailto:", "1.000,5", "1,000.5", "00/00/0000", "31.02.2024", "99:99", "1e999", "٪", "$", "€"),
    *("--8<-- ", "<<<<<<< ", "=======\n"),
)
_SPACES = ("", " ", "  ", "   ", "    ", "\t", "      ")

Change = Callable[[str, str, Random], str]


def fuzzed(text: str, other: str, rng: Random) -> str:
    """Change a page in one to six ways; `other` is a page to take pieces from."""
    for _ in range(rng.randrange(1, 7)):
        text = rng.choice(CHANGES)(text, other, rng)
    return text


def _place(text: str, rng: Random) -> int:
    return rng.randrange(len(text) + 1)


def _token(text: str, _: str, rng: Random) -> str:
    at = _place(text, rng)
    return text[:at] + rng.choice(TOKENS) * rng.choice((1, 1, 1, 2, 3, 40)) + text[at:]


def _tokens(text: str, _: str, rng: Random) -> str:
    at = _place(text, rng)
    return text[:at] + "".join(rng.choice(TOKENS) + rng.choice(("", " ", "\n", "a")) for _ in range(30)) + text[at:]


def _cut(text: str, _: str, rng: Random) -> str:
    start, end = sorted((_place(text, rng), _place(text, rng)))
    return text[:start] + text[end:]


def _doubled(text: str, _: str, rng: Random) -> str:
    start = _place(text, rng)
    piece = text[start : start + rng.choice((10, 200, 2000))]
    at = _place(text, rng)
    return text[:at] + piece + text[at:]


def _grafted(text: str, other: str, rng: Random) -> str:
    start = _place(other, rng)
    at = _place(text, rng)
    return text[:at] + other[start : start + rng.choice((10, 200, 2000))] + text[at:]


def _indented(text: str, _: str, rng: Random) -> str:
    lines = text.split("\n")
    first = rng.randrange(len(lines))
    for n in range(first, min(first + rng.choice((1, 3, 20)), len(lines))):
        lines[n] = rng.choice(_SPACES) + (lines[n].lstrip() if rng.random() < 0.5 else lines[n])
    return "\n".join(lines)


def _shuffled(text: str, _: str, rng: Random) -> str:
    lines = text.split("\n")
    first = rng.randrange(len(lines))
    part = lines[first : first + 12]
    rng.shuffle(part)
    return "\n".join([*lines[:first], *part, *lines[first + 12 :]])


def _prefixed(text: str, _: str, rng: Random) -> str:
    lines = text.split("\n")
    first = rng.randrange(len(lines))
    prefix = rng.choice(("> ", "- ", "1. ", "    ", "| ", "# ", ">> - ", "- - - "))
    part = [prefix + line for line in lines[first : first + 10]]
    return "\n".join([*lines[:first], *part, *lines[first + 10 :]])


def _character(text: str, _: str, rng: Random) -> str:
    at = _place(text, rng)
    code = rng.choice((rng.randrange(0x80), rng.randrange(0x3000), rng.randrange(0x110000)))
    # Half of a surrogate pair is no character that a file could hold.
    return text[:at] + (chr(code) if not 0xD800 <= code < 0xE000 else "?") + text[at + 1 :]


def _faulty(text: str, _: str, rng: Random) -> str:
    kinds: Sequence[str] = tuple(FAULTS)
    mutation = FAULTS[rng.choice(kinds)](Page(text, text, rng.choice(LANGUAGES)), rng)
    return mutation.text if mutation else text


CHANGES: Sequence[Change] = (
    *(_token, _token, _tokens, _cut, _doubled, _grafted, _indented, _shuffled, _prefixed, _character, _faulty),
)
