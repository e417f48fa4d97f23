"""A translation tool talks to the person who asked for the translation.

## Why

Readers of a help page find "Here is the translation", "As an AI language model" or "Let me know if you need
anything else", in the middle of how to pay. Worse, a refusal stands where text should be.

## Fix

Delete the sentence. Where the tool has refused, translate what the source says.

## Example

`Voici la traduction de la page :` before the page's title.
"""

from collections.abc import Iterator

from helpcentre.phrases import replies
from helpcentre.prose import passages, visible
from helpcentre.rule import Fault
from helpcentre.site import Pair

_START = " >*_#`"


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each paragraph or line of its own that begins so, unless the source has one that does."""
    found = [(place, text) for place, text in _starts(pair) if replies().match(text)]
    opened = {text[1:] for _, text in found if text.startswith("<")}
    found = [(place, text) for place, text in found if not text.startswith("</") or text[2:] not in opened]
    if found and not any(replies().match(line.strip(_START)) for line in pair.source.lines):
        for (line, column), text in found:
            shown = " ".join(text.split())[:70].rstrip()
            yield Fault(line, column, f'"{shown}" is a tool talking, no part of the page')


def _starts(pair: Pair) -> Iterator[tuple[tuple[int, int], str]]:
    seen: set[int] = set()
    for passage in passages(pair.translation):
        text = passage.text.lstrip(_START)
        line, column = passage.position(len(passage.text) - len(text))
        seen.add(line)
        yield (line, column), text.split("\n")[0]
    for number, shown in enumerate(visible(pair.translation), 1):
        if number not in seen and shown.lstrip().startswith(("<", "[")):
            yield (number, len(shown) - len(shown.lstrip()) + 1), shown.strip()
