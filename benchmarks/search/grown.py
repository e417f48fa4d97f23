"""Guides of any size, made of the words of the guide: what the cost of the search is measured on.

A page has a title, three headings and about 200 words. Half of the words are the guide's own, as often as it has them;
the others are made up, a few of them often and most of them seldom, so that the vocabulary grows with the pages as that
of a real guide does (Heaps' law, with an exponent of one half).
"""

import random
import re

from benchmarks.search.sites import ROOT
from helpcentre.publish.site import BuiltPage, BuiltSite

_WORD = re.compile(r"[^\W\d_]{3,}")
_SYLLABLES = ("ba", "den", "fi", "gor", "lu", "mer", "nis", "pa", "quen", "ra", "sol", "ti", "ven", "xo", "zu")


def _guide_words() -> list[str]:
    texts = (file.read_text(encoding="utf-8") for file in sorted((ROOT / "docs" / "en").rglob("*.md")))
    return _WORD.findall(" ".join(texts))


def _made_up(number: int) -> str:
    word = ""
    while number or not word:
        number, at = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[at]
    return word + "er"


def grown(pages: int) -> BuiltSite:
    """Make a site of one language with so many pages; the same number gives the same site."""
    chance, words = random.Random(pages), _guide_words()
    vocabulary = [_made_up(number) for number in range(int(60 * (pages * 200) ** 0.5 / 2))]

    def seldom() -> str:
        return vocabulary[int(len(vocabulary) * chance.random() ** 3)]

    def some(count: int) -> str:
        return " ".join(chance.choice(words) if chance.random() < 0.5 else seldom() for _ in range(count))

    def page(number: int) -> BuiltPage:
        sections = "".join(f'<h2 id="s{at}">{some(4)}</h2><p>{some(60)}</p>' for at in range(3))
        html = f'<article class="md-content__inner"><h1>{some(6)}</h1><p>{some(20)}</p>{sections}</article>'
        name = f"part-{number // 50}/page-{number}"
        return BuiltPage("en", f"{name}.md", f"{name}/", html, translated=True)

    return BuiltSite("https://help.example.com/", "en", ("en",), tuple(page(number) for number in range(pages)))
