"""A step stands in another place among the steps than in the source.

## Why

Readers do things in the wrong order.

## Fix

Move the step to where the message says that it belongs, and number the steps anew.

## Example

    docs/fr/pay.md:8:1: error: step 2 "Enregistrez." is step 3 "Save." in the source (docs/en/pay.md:9); it belongs after step 3 "Choisissez la carte." (line 9) [step-moved]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import is_step, named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each step that is out of order; of two that have changed places, one."""
    found = faults(pair)
    for match in found.odd:
        here = match.translation
        if not match.moved or not is_step(match.source, found.source):
            continue
        name, counterpart = named(here, found.translation), named(match.source, found.source)
        source = pair.source.place(match.source.line, match.source.column)
        yield Fault(
            line=here.line,
            column=here.column,
            message=f"{name} is {counterpart} in the source ({source}); "
            f"it belongs {found.homes.of(match.source).words}",
            source=source,
            follows_from=found.cause(here.line),
        )
