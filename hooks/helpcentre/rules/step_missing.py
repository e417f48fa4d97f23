"""A step of the source has no counterpart in the translation.

## Why

Whoever follows the instructions leaves a step out, and the numbers of all that follow are wrong.

## Fix

Translate the step that the message quotes, and put it after the one that the message names.

## Example

    docs/fr/pay.md:8:1: error: step 3 of 6 "Choose the card." (docs/en/pay.md:9) has no counterpart here; it belongs after step 2 "Cliquez sur Payer." (line 8) [step-missing]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import is_step, named, number


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each step that nothing renders; those that are missing one after the other together."""
    found = faults(pair)
    for run in found.missing:
        step = run[0]
        if not is_step(step, found.source):
            continue
        home = found.homes.of(step)
        belongs = "they belong" if len(run) > 1 else "it belongs"
        source = pair.source.place(step.line, step.column)
        more = f" and those up to step {number(run[-1], found.source)} have" if len(run) > 1 else " has"
        yield Fault(
            line=home.line,
            column=1,
            message=f"{named(step, found.source, count=True)} ({source}){more} no counterpart here; "
            f"{belongs} {home.words}",
            source=source,
            follows_from=found.cause(home.line),
        )
