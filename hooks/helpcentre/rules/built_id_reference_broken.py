"""An element of a built page names another one by an id that the page doesn't have.

## Why

A label without its field, a button that says what it controls and doesn't: those who use a screen reader get nothing.

## Fix

Write the id of an element of the same page, or leave the attribute away.

## Example

    site/pay/index.html:9:14: error: label names "amount" in its for, no element has that id
    [built-id-reference-broken]
"""

from collections.abc import Iterator

from helpcentre.built.model import Built, Flaw
from helpcentre.suggest import did_you_mean


def check(built: Built) -> Iterator[Flaw]:
    """Tell every id that is named by for, aria-labelledby and their like, and is not there."""
    for page in built.pages.values():
        for value, tag, attribute in page.inner:
            hint = did_you_mean(value, page.ids)
            message = f'{tag} names "{value}" in its {attribute}, no element has that id{hint}'
            yield Flaw(page.file, message, value, tag, attribute, target=f"{attribute} {value}")
