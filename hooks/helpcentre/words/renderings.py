"""The sentences of all pages of a language beside those that they render."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from helpcentre.document import Kind
from helpcentre.finding import Place
from helpcentre.keeping import kept
from helpcentre.rule import Fault
from helpcentre.sentences import sentences
from helpcentre.site import Edition, Site
from helpcentre.words.stems import words
from helpcentre.words.texts import Reading, couples

FEWEST = 6
"""Shorter sentences are often the same by chance, or ask for another wording in another place."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text: where it stands there, and its stems, which leave out how it is set and stressed."""

    reading: Reading
    start: int
    stems: tuple[str, ...]

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.reading.place(self.start)

    @property
    def kind(self) -> Kind:
        """What it stands in: a heading may well be worded otherwise than a paragraph."""
        return self.reading.block.kind

    def fault(self, message: str, language: str, source: "Sentence") -> Fault:
        """Make the fault of a sentence that renders another one."""
        place = self.place
        return Fault(place.line, place.column, message, source.place, path=place.path, language=language)


Rendering = tuple[Sentence, Sentence]
"""A sentence of the source and the one that renders it."""


def by_source(site: Site, edition: Edition) -> Mapping[tuple[str, ...], list[Rendering]]:
    """Give the renderings of each sentence that isn't short, by its stems."""
    return _grouped(site, edition, 0)


def by_translation(site: Site, edition: Edition) -> Mapping[tuple[str, ...], list[Rendering]]:
    """Give what each sentence of the translation that isn't short renders, by its stems."""
    return _grouped(site, edition, 1)


def _grouped(site: Site, edition: Edition, side: int) -> Mapping[tuple[str, ...], list[Rendering]]:
    grouped: dict[tuple[str, ...], list[Rendering]] = {}
    for rendering in kept(site, f"renderings_{edition.language}", lambda: tuple(_all(site, edition))):
        grouped.setdefault(rendering[side].stems, []).append(rendering)
    return grouped


def _all(site: Site, edition: Edition) -> Iterator[Rendering]:
    for name in sorted(edition.pages):
        pair = site.pair(edition.language, name)
        for couple in couples(pair) if pair else ():
            if len(couple.source) == len(couple.translation) == 1:
                ours = list(_sentences(couple.source[0], site.source.language))
                theirs = list(_sentences(couple.translation[0], edition.language))
                if len(ours) == len(theirs):
                    both = zip(ours, theirs, strict=True)
                    yield from (each for each in both if min(len(side.stems) for side in each) >= FEWEST)


def _sentences(reading: Reading, language: str) -> Iterator[Sentence]:
    text = reading.shown
    for start, end in sentences(text):
        found = words(text[start:end], language)
        if found:
            yield Sentence(reading, start + found[0].start, tuple(word.stem for word in found))
