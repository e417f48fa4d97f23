"""A number of the source is another one in the translation, is missing there, or has come in.

Numbers are compared by what they mean in each language, sentence by sentence and step by step: `1,000.5` in English
is `1 000,5` in French and `1.000,5` in German, and a small number may be spelled out. Names such as PSD2 or
NMEA-2000, code, addresses and the numbers of steps are no numbers in this sense.

## Why

A reader who is told 14 days instead of 15 pays late. A wrong number looks as right as the right one, so that nobody
else finds it.

## Fix

Write the number that the source has, in the way of the language.

## Example

The source gives 15 days, the translation 14:

    docs/fr/dispute.md:6:48: error: number "14 jours" where docs/en/dispute.md:6 has "15 days" [number-differs]
"""

from collections.abc import Iterator

from helpcentre.finding import Fix
from helpcentre.quantities.differences import Difference, How, differences
from helpcentre.quantities.faults import fault, replacement, value_message
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every number, version or telephone number that differs, is missing or is extra."""
    for difference in differences(pair, site):
        if difference.how is How.VALUE and not difference.is_date:
            yield fault(difference, value_message(difference), _fix(difference))


def _fix(difference: Difference) -> Fix | None:
    # A number without separators is written alike in every language.
    quantity, counterpart = difference.quantity, difference.counterpart
    if quantity and counterpart and quantity.raw.isdigit() and counterpart.raw.isdigit():
        return replacement(difference, quantity.raw)
    return None
