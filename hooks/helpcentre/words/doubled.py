"""Words that stand twice in a row."""

import re
from collections.abc import Iterator
from operator import eq

from helpcentre.languagecode import base
from helpcentre.wordlists import words

_TWICE = re.compile(r"(?<![\w'’.-])(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)(?P<between>\s+|\s?/\s?)(?P=word)(?![\w'’-])")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LAWFUL = words("""
    a bye das dat dem den der des die e ein faire had hat her het ihr ja je la là no nous o se si sie so that very vous
    was wie wir y zu""")
"""Words that a grammar puts side by side, and those that are doubled for emphasis."""
_UNDOUBLED = words("bg ca cs da de el en es et fi fr gl hr it lt lv nb nl nn no pl pt ro ru sk sl sr sv uk")
"""Languages that don't double words: Turkish, Hindi or Yoruba do, and mean something by it."""


def doubles_words(language: str) -> bool:
    """Tell whether a language may have any word twice in a row, as far as is known."""
    return base(language) not in _UNDOUBLED


def may_be_doubled(text: str) -> bool:
    """Tell quickly whether any word stands twice in a row, lawfully or not."""
    tokens = _WORD.findall(text)
    return any(map(eq, tokens, tokens[1:]))


def doubled(text: str) -> Iterator[tuple[int, int, str]]:
    """Give where a word stands twice, up to the end of the second one, and the word.

    What grammar doubles (`nous nous`, `die die`) doesn't count, unless a slash is between; neither do two names.
    """
    for match in _TWICE.finditer(text):
        word = match["word"]
        slash = "/" in match["between"]
        if slash or (len(word) > 1 and word.lower() not in _LAWFUL and "\n\n" not in match["between"]):
            yield match.start(), match.end(), word
