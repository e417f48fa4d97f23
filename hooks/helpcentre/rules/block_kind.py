"""A block is of another kind than its counterpart in the source.

## Why

A list that has become a paragraph, a quotation that has become code, steps that have become bullets: readers don't
see what the source's readers see. Mostly an indentation or a mark at the beginning of a line got lost.

## Fix

Give the block the marks and the indentation that its counterpart has.

## Example

    docs/fr/pay.md:9:1: error: bulleted list "Ouvrez le menu." is a numbered list in the source (docs/en/pay.md:9) [block-kind]
"""  # noqa: E501 - a line of output

from collections.abc import Iterator

from helpcentre.blocks import BlockMatch
from helpcentre.document import Kind
from helpcentre.rule import Fault
from helpcentre.site import Pair
from helpcentre.structure.faults import faults
from helpcentre.structure.telling import named


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each pair of two kinds; what has become a heading, or was one, is told as that."""
    found = faults(pair)
    for match in found.odd:
        here = match.translation
        if match.same_kind or Kind.HEADING in {match.source.kind, here.kind} or _rendered_alike(match):
            continue
        source = pair.source.place(match.source.line, match.source.column)
        yield Fault(
            line=here.line,
            column=here.column,
            message=f"{named(here, found.translation)} is {_article(match.source.kind)} in the source ({source})",
            source=source,
            follows_from=found.cause(here.line),
        )


def _rendered_alike(match: BlockMatch) -> bool:
    """Tell whether both are the same note, `!!! note` and `/// note`."""
    kinds = {match.source.kind, match.translation.kind}
    return kinds == {Kind.ADMONITION, Kind.DIRECTIVE} and match.source.name == match.translation.name


def _article(kind: Kind) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
