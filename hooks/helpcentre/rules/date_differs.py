"""A date or a time of the source is another one in the translation, is missing there, or has come in.

Dates are compared by the day that they mean: `July 31, 2023`, `31 juillet 2023`, `31.07.2023` and `2023-07-31` are
the same, and so are `3 PM`, `15:00` and `15 h`.

## Why

Readers miss a deadline, or wait for a day that never was one.

## Fix

Write the source's date in the way of the language.

## Example

The source says July 31, the translation July 30:

    docs/fr/psd2.md:14:11: error: date "30 juillet 2023" where docs/en/psd2.md:14 has "July 31, 2023" [date-differs]
"""

from collections.abc import Iterator

from helpcentre.quantities.differences import How, differences
from helpcentre.quantities.faults import fault, value_message
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site


def check(pair: Pair, site: Site) -> Iterator[Fault]:
    """Tell every date and time that differs, is missing or is extra."""
    for difference in differences(pair, site):
        if difference.how is How.VALUE and difference.is_date:
            yield fault(difference, value_message(difference))
