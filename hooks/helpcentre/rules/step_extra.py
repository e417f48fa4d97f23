"""A step of the translation has no counterpart in the source.

## Why

Readers do something that isn't needed, or no longer works, and all numbers after it differ from the source's.

## Fix

Remove the step, or add it to the source.

## Example

    docs/fr/pay.md:9:1: error: step 3 of 4 "Imprimez la page." has no counterpart in docs/en/pay.md [step-extra]
"""

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import is_step, named, number


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each step that renders nothing; those that stand one after the other together."""
    found = faults(pair)
    for run in found.extra:
        step = run[0]
        if not is_step(step, found.translation):
            continue
        more = f" and those up to step {number(run[-1], found.translation)} have" if len(run) > 1 else " has"
        yield Fault(
            line=step.line,
            column=step.column,
            message=f"{named(step, found.translation, count=True)}{more} no counterpart in {pair.source.path}",
            follows_from=found.cause(step.line),
        )
