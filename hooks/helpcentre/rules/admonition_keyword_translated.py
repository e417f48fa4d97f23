"""The keyword of a note was translated together with its title.

## Why

The keyword chooses the note's colour and icon and isn't shown; only those that the site knows do anything. A
translated one gives a grey box without a meaning, and with `///` nothing at all.

## Fix

Keep the source's keyword and translate the title: `!!! note "Remarque"`.

## Example

`!!! nota "Nota"` in the translation of `!!! note "Note"`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from helpcentre.containers import KEYWORDS, Opening, openings
from helpcentre.document import Document
from helpcentre.finding import Fix
from helpcentre.rule import Fault
from helpcentre.site import Pair

_Parts = Mapping[int, list[Opening]]


def check(pair: Pair) -> Iterator[Fault]:
    """Tell each keyword that nobody knows, on a page whose source has notes, all of known types."""
    here = openings(pair.translation)
    if all(opening.keyword.lower() in KEYWORDS for opening in here):
        return
    there = openings(pair.source)
    known = KEYWORDS | {opening.keyword.lower() for opening in there}
    sections = _by_section(pair.translation, here), _by_section(pair.source, there)
    for opening in here:
        if there and opening.keyword.lower() not in known:
            yield _fault(pair, opening, _counterpart(pair, opening, *sections))


def _by_section(document: Document, found: list[Opening]) -> _Parts:
    """Group openings by the number of the heading above them, from 1."""
    lines = [heading.line for heading in document.headings]
    parts: dict[int, list[Opening]] = defaultdict(list)
    for opening in found:
        parts[sum(line < opening.line for line in lines)].append(opening)
    return parts


def _counterpart(pair: Pair, opening: Opening, here: _Parts, there: _Parts) -> Opening | None:
    """Give the opening that this one renders, where their sections have equally many."""
    section = next(number for number, part in here.items() if opening in part)
    other = 0
    if section:
        heading = pair.headings.source_of(pair.translation.headings[section - 1])
        if heading is None:
            return None
        other = pair.source.headings.index(heading) + 1
    mine, theirs = here[section], there.get(other, [])
    return theirs[mine.index(opening)] if len(mine) == len(theirs) else None


def _fault(pair: Pair, opening: Opening, counterpart: Opening | None) -> Fault:
    line, column = opening.line, opening.keyword_column
    if counterpart is None:
        return Fault(line, column, f'keyword "{opening.keyword}" is not known, nor is it in {pair.source.path}')
    place = pair.source.place(counterpart.line, counterpart.column)
    message = f'keyword "{opening.keyword}" is not known; {place} has "{counterpart.keyword}"'
    return Fault(
        line, column, message, place, Fix(line, column, line, column + len(opening.keyword), counterpart.keyword)
    )
