"""What the rules for quantities tell of a difference: the places, the authors' own words, the fix."""

import re

from helpcentre.finding import Fix, Place
from helpcentre.quantities.differences import Difference
from helpcentre.quantities.model import Quantity
from helpcentre.quantities.texts import Text
from helpcentre.rule import Fault


def quoted(text: Text, quantity: Quantity) -> str:
    """Give a quantity with its unit as its author wrote it, in quotes."""
    start, end = quantity.whole or (quantity.start, quantity.end)
    # The point of "31." ends the sentence, that of "p.m." doesn't.
    words = re.sub(r"(?<=\d)\.$", "", text.clear[start:end].strip())
    return f'"{words}"'


def place(text: Text, quantity: Quantity | None) -> Place:
    """Give the place of a quantity, that of the text it would stand in where there is none."""
    return text.document.place(*text.position(quantity.start if quantity else 0))


def fault(difference: Difference, message: str, fix: Fix | None = None) -> Fault:
    """Make the fault of a difference, at its place in the translation."""
    line, column = difference.translation.position(difference.counterpart.start if difference.counterpart else 0)
    gone = difference.counterpart is None and difference.quantity
    quantities = (difference.quantity, *difference.others) if gone and difference.quantity else ()
    lost = tuple(quoted(difference.source, quantity).strip('"') for quantity in quantities)
    return Fault(line, column, message, place(difference.source, difference.quantity), fix, lost=lost)


def value_message(difference: Difference) -> str:
    """Say that a quantity has another value than its counterpart, or none."""
    source = place(difference.source, difference.quantity)
    if difference.quantity and difference.counterpart:
        theirs, ours = (
            quoted(difference.source, difference.quantity),
            quoted(difference.translation, difference.counterpart),
        )
        return f"{difference.counterpart.kind} {ours} where {source} has {theirs}"
    if difference.quantity:
        subject, have = _subject(difference.source, (difference.quantity, *difference.others))
        return f"{subject} ({source}) {have} no counterpart here"
    extra = (difference.counterpart,) if difference.counterpart else ()
    subject, have = _subject(difference.translation, (*extra, *difference.others))
    return f"{subject} {have} no counterpart in {source}"


def _subject(text: Text, quantities: tuple[Quantity, ...]) -> tuple[str, str]:
    words = ", ".join(quoted(text, quantity) for quantity in quantities)
    return f"{quantities[0].kind}{'s' if len(quantities) > 1 else ''} {words}", "have" if len(quantities) > 1 else "has"


def replacement(difference: Difference, text: str) -> Fix | None:
    """Give the fix that puts `text` in the place of a number; none where the number runs over a line's end."""
    counterpart = difference.counterpart
    if counterpart is None:
        return None
    line, column = difference.translation.position(counterpart.start)
    last_line, last_column = difference.translation.position(counterpart.end - 1)
    if line != last_line or last_column - column != counterpart.end - counterpart.start - 1:
        return None
    return Fix(line, column, line, last_column + 1, text)
