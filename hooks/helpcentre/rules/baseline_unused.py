"""The baseline knows of a finding that isn't there any more.

## Why

The fault has been put right. As long as the entry stays, the same fault may come back and nobody is told.

## Fix

Write the baseline again with `helpcentre baseline FILE`, or remove the entry; its line is the one that is named.

## Example

The baseline has an entry for a link to `factures.md`, which by now is a link to `invoices.md`.
"""

from collections.abc import Iterator

from helpcentre.baseline import Entry
from helpcentre.rule import Fault


def check(entry: Entry) -> Iterator[Fault]:
    """Tell an entry that is found less often than it says, if its rule was run."""
    if entry.found is None or entry.found == entry.count:
        return
    path, rule, message, _ = entry.identity
    left = f"is found {_times(entry.found)}, not {_times(entry.count)}" if entry.found else "is no longer found"
    yield Fault(entry.place.line, entry.place.column, f'"{rule}" in {path} {left}: {message}')


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
