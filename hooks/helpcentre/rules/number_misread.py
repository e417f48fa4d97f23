"""A number is written in the way of the source language, so that readers of the translation take it for another.

## Why

In English `1,000` is a thousand, in German it is one. Numbers that only look foreign and can't be misread are not
told here.

## Fix

Write the number in the way of the language, as the message shows it.

## Example

    docs/de/fees.md:6:20: error: number "1,000" reads as 1 here, in docs/en/fees.md:6 it is 1000; write "1.000" [number-misread]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator
from decimal import Decimal

from helpcentre.quantities.differences import Difference, How, differences
from helpcentre.quantities.faults import fault, place, quoted, replacement
from helpcentre.quantities.numbers import written
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every number whose marks mean something else in the translation's language."""
    for difference in differences(pair, site):
        quantity, counterpart = difference.quantity, difference.counterpart
        if difference.how is not How.READING or quantity is None or counterpart is None:
            continue
        meant = min(quantity.readings & counterpart.foreign, default="")
        read = min((value for value in counterpart.readings if _is_number(value)), default="")
        if not meant or not read:
            continue
        right = written(meant, difference.translation.language)
        yield fault(difference, _message(difference, read, meant, right), replacement(difference, right))


def _message(difference: Difference, read: str, meant: str, right: str) -> str:
    assert difference.counterpart
    source = place(difference.source, difference.quantity)
    number = quoted(difference.translation, difference.counterpart)
    short = Decimal(read).normalize()
    return f'number {number} reads as {short:f} here, in {source} it is {meant}; write "{right}"'


def _is_number(value: str) -> bool:
    return value.lstrip("-").replace(".", "", 1).isdigit()
