"""The same words stand in a row again and again.

## Why

A translation model that has lost its way repeats itself until it is stopped. Nobody can read the sentence, and most
often the end of it is missing.

## Fix

Translate the sentence again.

## Example

`Cliquez sur le bouton sur le bouton sur le bouton sur le bouton.`
"""

import re
from collections.abc import Iterator, Sequence

from helpcentre.document import Document
from helpcentre.prose import masked, passages
from helpcentre.rule import Fault

# Four times: "very, very, very" is emphasis. The second form is for scripts without spaces.
_ROW = re.compile(
    r"(?<!\w)(?P<words>[^\W\d_][\w'’-]*(?:\s[\w'’-]+){0,7})(?:[\s,;]+(?P=words)){3,}(?!\w)"
    r"|(?P<signs>[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]{2,12}?)(?:[、，]?(?P=signs)){3,}",
    re.IGNORECASE,
)

_WORD = re.compile(r"[\w'’-]+")
_TIMES, _LONGEST = 4, 8


def check(document: Document) -> Iterator[Fault]:
    """Tell each passage with such a row."""
    for passage in passages(document):
        match = _ROW.search(masked(passage.text)) if _may_repeat(passage.text) else None
        if match:
            again = match["words"] or match["signs"]
            times = match[0].casefold().count(again.casefold())
            yield Fault(*passage.position(match.start()), f'"{" ".join(again.split())}" stands {times} times in a row')


def _may_repeat(text: str) -> bool:
    words = _WORD.findall(text.lower())
    again = len(words) - len(set(words))
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words) if again >= _TIMES - 1 else ():
        places.setdefault(word, []).append(at)
    if any(_in_step(found) for found in places.values() if len(found) >= _TIMES):
        return True
    # Text without spaces is all one word.
    return len(words) * 8 < len(text) and not text.isascii()


def _in_step(places: Sequence[int]) -> bool:
    """Tell whether a word comes again after the same number of words, often enough and soon enough for a row."""
    known = set(places)
    steps = range(1, _LONGEST + 1)
    return any(known.issuperset(range(at, at + _TIMES * step, step)) for at in places for step in steps)
