"""Runs of the source's own words in the text that renders it: what has stood in English since the text was copied.

It needs no list of the translation's language: whoever translates writes five words on end as they stood only where
they weren't translated. What is quoted, in brackets, code or a name is masked by whoever asks.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from helpcentre.words.identify import frequency

# A part of a path, a user's name, or a word that code is part of, as in `l`ess, is none.
_WORD = re.compile(r"(?<![\w\ufffc@/.-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w\ufffc@/]|\.\w)")
_LONG, _WHOLE = 5, 3
"""How many words a run has at least: within a text, and when it is all of it."""
_FREQUENT = -7.5
_APART = re.compile(r"[\ufffc|]|\n\s*\n")


def run(source: str, translation: str, language: str) -> tuple[int, int] | None:
    """Give where the first run of a source's words begins and ends in a translation; `language` is the source's.

    A run is of sentences, not of names: it has words in small letters, and some that hold sentences together.
    """
    theirs = list(_WORD.finditer(translation))
    ours = _WORD.findall(source)
    if len(ours) >= _WHOLE and [word[0] for word in theirs] == ours:
        return _span(theirs, translation, language, 1)
    if min(len(theirs), len(ours)) < _LONG:
        return None
    heads = {tuple(ours[at : at + _LONG]) for at in range(len(ours) - _LONG + 1)}
    words = [word[0] for word in theirs]
    starts = [at for at in range(len(words) - _LONG + 1) if tuple(words[at : at + _LONG]) in heads]
    if not starts:
        return None
    last = next((at for at, following in pairwise([*starts, -1]) if following != at + 1), starts[0])
    best = theirs[starts[0] : last + _LONG]
    if any(_APART.search(translation, one.end(), other.start()) for one, other in pairwise(best)):
        return None
    return _span(best, translation, language, 2)


def _span(found: Sequence[re.Match[str]], text: str, language: str, least: int) -> tuple[int, int] | None:
    """Give where the words of a sentence begin and end; None for names and lists."""
    words = [word[0] for word in found]
    small = [word for word in words if word.islower()]
    ties = {word for word in small if frequency(word, language) > _FREQUENT}
    listed = sum("," in text[one.end() : other.start()] for one, other in pairwise(found))
    if 2 * len(small) < len(words) or len(ties) < least or 2 * listed > len(words):
        return None
    return found[0].start(), found[-1].end()
