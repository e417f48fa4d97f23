"""A text of the front matter is still the source's.

## Why

The description is what search engines show under the page's title, the title what stands in the tab and the menu.
Readers find an English sentence among results in their language.

## Fix

Translate the text.

## Example

`description: "How to change the card that you pay with."` on a French page.
"""

import re
from collections.abc import Iterator

from helpcentre.frontvalues import Values, place, values
from helpcentre.rule import Fault
from helpcentre.site import Pair

_WORD = re.compile(r"(?<![\w/.-])[^\W\d_A-Z]\w*(?:['’]\w+)?(?![\w/])")
_FEWEST = 3


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each sentence that both pages have; terms, names and commands are often the same in two languages."""
    for value in values(pair):
        if value.is_text and isinstance(value.source, str) and isinstance(value.translation, str):
            same = value.source.split() == value.translation.split()
            if same and (_is_sentence(value.source) or _is_heading(pair, value)):
                source = pair.source.place(*place(pair.source, value.key))
                shown = " ".join(value.translation.split())[:60].rstrip()
                message = f'"{value.key}" is the text of {source}: "{shown}"'
                yield Fault(*place(pair.translation, value.key), message, source)


def _is_sentence(text: str) -> bool:
    return len(_WORD.findall(re.sub(r"`[^`]*`|<[^>]*>", " ", text))) >= _FEWEST


def _is_heading(pair: Pair, value: Values) -> bool:
    """Tell whether a text is the source page's heading, which the translation has in other words."""
    here, there = pair.translation.headings[:1], pair.source.headings[:1]
    return bool(here and there) and there[0].text == value.source != here[0].text
