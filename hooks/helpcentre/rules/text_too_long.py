"""A paragraph, item or cell is much longer than its counterpart in the source.

## Why

Something was added: the tool that translated it repeats or explains itself, or text of another paragraph has got in.
The same is told of text beside a picture that stands alone in the source: there is no length to compare it with.

## Fix

Read both and remove what the source doesn't say. What is usual is measured on the page itself.

## Example

    docs/fr/pay.md:9:1: error: paragraph "Préparez votre carte. En effet…" says more than its counterpart "Have your card at hand." (docs/en/pay.md:9): its length is 310 % of what is usual [text-too-long]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.lengths import beside_pictures, told, too_long
from helpcentre.structure.telling import quoted


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each text that is so long as honest ones never are, and that stands where the source has a picture only."""
    for length in too_long(pair):
        yield told(length, pair, "more")
    for text in beside_pictures(pair):
        source, here = text.source[0], text.translation[0]
        place = pair.source.place(source.line, source.column)
        message = f"{quoted(text.text[1])} stands beside a picture that has no text in the source ({place})"
        yield Fault(here.line, here.column, message, place, follows_from=faults(pair).cause(here.line))
