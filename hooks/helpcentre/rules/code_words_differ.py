"""What a program prints, or a block without a language, is worded otherwise than in the source.

## Why

Readers compare what they see on their screen with the page. Whether a program speaks their language only its
translators know, so this is a warning.

## Fix

Leave what the program prints as it is. Where it does speak the language, name the block's language `text`.

## Example

    docs/fr/api.md:12:1: warning: line "Erreur : valeur 3" of the code block is "Error: value 3" in the source (docs/en/api.md:12) [code-words-differ]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.finding import Severity
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.codelines import How, differences
from helpcentre.structure.codetelling import message, place
from helpcentre.structure.faults import faults

SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Fault]:
    """Tell the first line of each such block whose words differ and whose signs and numbers don't."""
    for found in differences(pair):
        if found.how is How.WORDS:
            line, column = place(found)
            source = pair.source.place(found.source_line)
            yield Fault(line, column, message(found, pair), source, follows_from=faults(pair).cause(line))
