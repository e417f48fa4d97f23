"""The translation brings in HTML that its source doesn't have.

## Why

A translation is input from outside: whoever can change it could put a script, a frame or a form into the page, which
asks readers for their card number. Elements such as `<script>`, `<iframe>`, `<form>`, `<style>` and `<meta>` must be
the source's own, attributes included; others must be of a kind that the source has. Those of running text
(`<sup>`, `<abbr>`, `<ruby>`, `<span>`) a language may need by itself.

## Fix

Remove the element, or add it to the source's page first.

## Example

`<iframe src="https://pay.example/card"></iframe>` in `docs/fr/invoices.md`, where `docs/en/invoices.md` has none.
"""

from collections.abc import Iterator

from helpcentre.markup import Harm, added
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.stretches import Stretch, grouped, others


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each paragraph with an active element that isn't the source's, or one of another kind than the source's."""
    found = [item.element for item in added(pair) if item.harm in {Harm.ACTIVE, Harm.FOREIGN}]
    places = [Stretch(element.line, element.column, element.column, f"<{element.name}>") for element in found]
    for group in grouped(pair.translation, places):
        first = group[0]
        message = f'tag "{first.meaning}" is not in {pair.source.path}{others(group)}'
        yield Fault(first.line, first.column, message)
