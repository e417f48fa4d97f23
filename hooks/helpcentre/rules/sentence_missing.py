"""A paragraph, item or cell has fewer sentences than its counterpart in the source, and says less.

Where one sentence renders two, it is as long as both; nothing is told then.

## Why

A sentence that was left out is hardly seen: what stands before and after it reads well.

## Fix

Read both and translate what is missing. Which sentence that is, is guessed from the lengths of all.

## Example

    docs/fr/pay.md:9:1: error: paragraph "Payez. Puis attendez." has 2 sentences, its counterpart "Pay. Sign in. Then wait." (docs/en/pay.md:9) 3; probably missing: "Sign in." [sentence-missing]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.sentencing import fewer
from helpcentre.structure.telling import quoted


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each text that lacks a sentence, with the one that it probably is."""
    last = pair.blocks.translation_of(tail.last) if (tail := faults(pair).tail) and tail.last else None
    for found in fewer(pair):
        source, here = found.length.text.source[0], found.length.text.translation[0]
        if last is not None and found.length.text.translation[-1].line >= last.line:
            continue
        place = pair.source.place(source.line, source.column)
        ours, theirs = (quoted(text) for text in found.length.text.text)
        some = f"{found.theirs} sentence{'s' if found.theirs > 1 else ''}"
        guess = f"; probably missing: {quoted(found.missing)}" if found.missing else ""
        message = f"{here.kind} {theirs} has {some}, its counterpart {ours} ({place}) {found.ours}{guess}"
        cause = faults(pair).cause(here.line)
        yield Fault(here.line, here.column, message, place, follows_from=cause, lost=(found.missing,))
