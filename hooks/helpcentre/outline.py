"""The tree that headings make by their levels, and where in a translation a heading of the source belongs."""

from collections.abc import Mapping
from dataclasses import dataclass

from helpcentre.document import Block, Document
from helpcentre.site import Pair


@dataclass(frozen=True, slots=True)
class Home:
    """The spot of a translation where something belongs, in words and as a line."""

    line: int
    words: str

    def __str__(self) -> str:
        """Give the words, which go after "it belongs"."""
        return self.words


def parents(document: Document) -> Mapping[int, Block]:
    """Give for each heading, by its identity, the one that it stands below."""
    found: dict[int, Block] = {}
    above: list[Block] = []
    for heading in document.headings:
        while above and above[-1].level >= heading.level:
            above.pop()
        if above:
            found[id(heading)] = above[-1]
        above.append(heading)
    return found


def descendants(heading: Block, document: Document) -> list[Block]:
    """Give the headings that stand below a heading."""
    found: list[Block] = []
    following = iter(document.headings)
    for other in following:
        if other is heading:
            break
    for other in following:
        if other.level <= heading.level:
            break
        found.append(other)
    return found


def home(heading: Block, pair: Pair) -> Home:
    """Give where in the translation the counterpart of a heading of the source belongs."""
    headings = pair.source.headings
    index = next(number for number, other in enumerate(headings) if other is heading)
    settled = {id(match.source): match.translation for match in pair.headings.matches if not match.moved}
    after = next((settled[id(other)] for other in headings[index + 1 :] if id(other) in settled), None)
    before = next((settled[id(other)] for other in headings[:index][::-1] if id(other) in settled), None)
    if after is not None and (before is None or after.level >= heading.level):
        return Home(after.line, f'before "{after.text}" (line {after.line})')
    if before is None or after is None:
        return Home(pair.translation.last_line, "at the end of the page")
    end = next(section.end_line for section in pair.translation.sections if section.heading is before)
    while end > before.line and not pair.translation.line(end).strip():
        end -= 1
    return Home(end, f'at the end of "{before.text}" (line {before.line})')
