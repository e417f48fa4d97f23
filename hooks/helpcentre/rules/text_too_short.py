"""A paragraph, item or cell is much shorter than its counterpart in the source.

## Why

A part of it was left out: mostly the tool that translated it has stopped, or a sentence was lost in editing.

## Fix

Read both and translate what is missing. What is usual is measured on the page itself.

## Example

    docs/fr/pay.md:9:1: error: paragraph "Préparez votre carte." says less than its counterpart "Have your card at hand. It is…" (docs/en/pay.md:9): its length is 40 % of what is usual [text-too-short]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.lengths import told, too_short


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each text that is so short as honest ones never are."""
    last = pair.blocks.translation_of(tail.last) if (tail := faults(pair).tail) and tail.last else None
    for length in too_short(pair):
        here = length.text.translation[-1]
        if last is None or here.line < last.line:
            yield told(length, pair, "less")
