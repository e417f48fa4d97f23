"""A code block has other options than its source's: highlighted lines, line numbers, the file's name.

## Why

Other lines are highlighted than those that the text speaks of, or the block claims to be another file.

## Fix

Copy what stands after the marks that open the block from the source. A title of several words may be translated.

## Example

    docs/fr/api.md:12:1: error: the code block has the options 'hl_lines="7"', its source (docs/en/api.md:12) 'hl_lines="2"' [code-options]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.codelines import information, languages, options
from helpcentre.structure.faults import faults


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each pair of code blocks of one language with different options."""
    for match in pair.blocks.matches:
        if match.source.kind is Kind.CODE and match.same_kind:
            ours, theirs = information(match.source, pair.source), information(match.translation, pair.translation)
            if ours != theirs and languages(ours)[1] == languages(theirs)[1] and options(ours) != options(theirs):
                here, source = match.translation, pair.source.place(match.source.line, match.source.column)
                there, own = (_shown(text) for text in (ours, theirs))
                message = f"the code block has {own}, its source ({source}) {there}"
                yield Fault(here.line, here.column, message, source, follows_from=faults(pair).cause(here.line))


def _shown(text: str) -> str:
    rest = text[len(languages(text)[0]) :].strip()
    return f"the options '{rest}'" if rest else "no options"
