"""A value of the front matter that programs read isn't the source's.

## Why

A date, an id, a number, a layout or a path says the same in every language. A translated one (`layout: inicio`,
`draft: oui`) is one that no template knows, and a page with another weight stands elsewhere in the menu.

## Fix

Write the source's value.

## Example

`hide: [navegación]` in the translation of `hide: [navigation]`.
"""

from collections.abc import Iterator
from typing import Any

from helpcentre.frontvalues import agree, must_agree, place, values
from helpcentre.rule import Fault
from helpcentre.site import Pair


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each such key."""
    for value in values(pair):
        if must_agree(value) and not agree(value):
            line, column = place(pair.translation, value.key)
            source = pair.source.place(*place(pair.source, value.key))
            message = f'"{value.key}" is {_shown(value.translation)}, {_shown(value.source)} in {source}'
            yield Fault(line, column, message, source)


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return f'"{", ".join(map(str, value))}"'
    text = str(value).lower() if isinstance(value, bool) or value is None else str(value)
    return f'"{text}"'
