"""Holds the labels of a translation to the catalogue: bold text and menu paths, links, titles, headings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from helpcentre.document import Block, Document, Kind
from helpcentre.finding import Fix, Place
from helpcentre.inline.differences import units_of
from helpcentre.inline.model import Text, Thing, What
from helpcentre.inline.read import read
from helpcentre.inline.sources import TITLED, texts_of
from helpcentre.inline.units import Unit
from helpcentre.keeping import kept
from helpcentre.rule import Fault
from helpcentre.site import Pair, Site
from helpcentre.suggest import did_you_mean
from helpcentre.terms import Where
from helpcentre.words.languages import language_of

_STEP = re.compile(r"\s*[>›→]\s*")


class Wrong(StrEnum):
    """In what way a label is wrong."""

    UNKNOWN = "unknown"
    FOREIGN = "foreign"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Spot:
    """A label as it stands in a text: its words, where they are, and how to replace them."""

    words: str
    place: Place
    end: tuple[int, int]

    def fault(self, message: str, source: Place | None = None, new: str | None = None) -> Fault:
        """Make the fault of this label."""
        fix = Fix(self.place.line, self.place.column, *self.end, new) if new else None
        return Fault(self.place.line, self.place.column, message, source, fix)


Found = tuple[Wrong, Fault]


def label_faults(pair: Pair, site: Site) -> tuple[Found, ...]:
    """Give what is wrong with the labels of a translation; several rules tell parts of it."""
    if not site.lexicon.labels:
        return ()
    return kept(pair, "labels", lambda: tuple(_Labels(pair, site).faults()))


def unknown_labels(document: Document, site: Site) -> Iterator[Fault]:
    """Give the bold text of a page of the source that is no label."""
    language = language_of(document, site)
    for text in texts_of(document).values():
        for thing in read(text):
            if thing.what is What.BOLD:
                for part in _parts(thing):
                    if site.lexicon.label(language, part.words, Where.SCREEN) is None:
                        yield part.fault(_unknown(part.words, site, language))


def _unknown(words: str, site: Site, language: str) -> str:
    known = site.lexicon.forms(language, Where.SCREEN)
    return f'label "{words}" isn\'t in the catalogue{did_you_mean(words, known)}'


class _Labels:
    def __init__(self, pair: Pair, site: Site) -> None:
        self.pair, self.known = pair, site.lexicon
        self.site = site
        self.language = language_of(pair.translation, site)

    def faults(self) -> Iterator[Found]:
        for unit in units_of(self.pair).units:
            yield from self._bold(unit)
            yield from self._links(unit)
            yield from self._standing(unit)

    def _bold(self, unit: Unit) -> Iterator[Found]:
        ours, theirs = ([_parts(thing) for thing in side] for side in unit.of(What.BOLD))
        waiting = list(theirs)
        left = []
        for path in ours:
            wanted = [self._form(part, Where.SCREEN) for part in path]
            same = next((other for other in waiting if [part.words for part in other] == wanted), None)
            if same is None:
                left.append((path, wanted))
            else:
                waiting.remove(same)
        for number, other in enumerate(waiting):
            path, wanted = left[number] if len(left) == len(waiting) else ([], [])
            if found := self._path(path, wanted, other):
                yield found

    def _path(self, path: list[Spot], wanted: list[str | None], other: list[Spot]) -> Found | None:
        """Tell the first label of a menu path that is wrong; a path of one label is a plain label."""
        if path and len(path) == len(other):
            couples = zip(path, wanted, other, strict=True)
            told = (self._told(part, source, form) for source, form, part in couples if part.words != form)
        else:
            told = (self._told(part, path[0] if path else None, None) for part in other)
        return next(filter(None, told), None)

    def _told(self, part: Spot, source: Spot | None, wanted: str | None) -> Found | None:
        if wanted is None and self.known.label(self.language, part.words, Where.SCREEN):
            return None
        place = source.place if source else None
        foreign = self._other_language(part.words)
        if foreign:
            remedy = f'; {self.language} has "{wanted}"' if wanted else ""
            message = f'label "{part.words}" is the one in {foreign}{remedy}'
            return Wrong.FOREIGN, part.fault(message, place, wanted)
        if source is None:
            return Wrong.UNKNOWN, part.fault(_unknown(part.words, self.site, self.language))
        if wanted is None:
            return None  # what the source calls a label and isn't one is told there
        message = f'label "{part.words}" where the catalogue has "{wanted}" for "{source.words}" ({place})'
        return Wrong.DIFFERS, part.fault(message, place, wanted)

    def _links(self, unit: Unit) -> Iterator[Found]:
        ours, theirs = unit.of(What.LINK)
        for thing in ours:
            wanted = self._form(_link(thing), Where.LINK)
            others = [other for other in theirs if other.value == thing.value]
            if wanted and len(others) == 1 and (spot := _link(others[0])).words != wanted:
                yield from filter(None, [self._told(spot, _link(thing), wanted)])

    def _standing(self, unit: Unit) -> Iterator[Found]:
        ours, theirs = (_standing(side) for side in (unit.source, unit.translation))
        wanted = self._form(ours, Where.TITLE, Where.HEADING) if ours else None
        if wanted and theirs and theirs.words != wanted:
            yield from filter(None, [self._told(theirs, ours, wanted)])

    def _form(self, spot: Spot, *wheres: Where) -> str | None:
        label = self.known.label(self.site.source.language, spot.words, *wheres)
        return label.forms.get(self.language) if label else None

    def _other_language(self, words: str) -> str | None:
        if self.known.label(self.language, words):
            return None
        return next((other for other in self.site.languages if self.known.label(other, words)), None)


def _parts(thing: Thing) -> list[Spot]:
    """Give the labels of a menu path; the label itself where it is none."""
    raw = thing.text.passage.text[thing.start : thing.end]
    start = re.match(r"<[^>]*>|[*_]+", raw)
    first = thing.start + (start.end() if start else 0)
    last = thing.start + len(re.sub(r"(?:</\w+\s*>|[*_]+)$", "", raw))
    spots, position = [], first
    inner = thing.text.passage.text[first:last]
    for step in [*_STEP.finditer(inner), None]:
        end = first + step.start() if step else last
        spots.append(_spot(thing.text, position, end))
        position = first + step.end() if step else last
    return spots


def _spot(text: Text, start: int, end: int) -> Spot:
    words = " ".join(text.passage.text[start:end].split(" ")).replace("\n", " ")
    return Spot(re.sub(" +", " ", words).strip(" "), text.place(start), text.passage.position(end))


def _link(thing: Thing) -> Spot:
    words = thing.link.text if thing.link else ""
    start = thing.text.passage.text.find("[", thing.start) + 1
    return _spot(thing.text, start, start + len(words)) if words else _spot(thing.text, thing.start, thing.start)


def _standing(side: Iterable[Text]) -> Spot | None:
    """Give the title of a box, or a heading."""
    texts = list(side)
    block = texts[0].passage.block
    if len(texts) > 1 or block.kind not in TITLED | {Kind.HEADING}:
        return None
    words = _words(block)
    start = texts[0].passage.text.find(words) if words else -1
    return _spot(texts[0], start, start + len(words)) if start >= 0 else None


def _words(block: Block) -> str:
    return block.text if block.kind is Kind.HEADING else block.title
