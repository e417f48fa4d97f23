"""The pages of all languages, joined by their path inside their language's folder."""

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from helpcentre.address import url
from helpcentre.align import Alignment, align
from helpcentre.blocks import BlockAlignment, align_blocks
from helpcentre.counts import Counts, count
from helpcentre.document import Document
from helpcentre.moves import Moves
from helpcentre.surroundings import Surroundings
from helpcentre.terms import Lexicon


@dataclass(frozen=True, slots=True)
class Edition:
    """One language's folder: its pages by path relative to the folder, and the other files in it."""

    language: str
    folder: str
    pages: Mapping[str, Document]
    files: frozenset[str] = frozenset()

    def path(self, name: str) -> str:
        """Give the path of the page or file `name` as the reader of a report opens it."""
        return f"{self.folder}/{name}" if self.folder else name


@dataclass(frozen=True)
class Pair:
    """A page of the source language and the page that translates it."""

    name: str
    source: Document
    translation: Document

    @cached_property
    def headings(self) -> Alignment:
        """Which heading renders which."""
        return align(self.source, self.translation)

    @cached_property
    def blocks(self) -> BlockAlignment:
        """Which block renders which, at every depth."""
        return align_blocks(self.source, self.translation, self.headings)


@dataclass(frozen=True)
class Site:
    """All editions, the source's first.

    `files` are those that lie beside the languages' folders, by path relative to the folder that holds them all;
    `whole` says that a link which leaves the languages' folders leaves the site too. Where only some trees are
    given it is unknown what lies around them. `lexicon` are the words that the project has settled on, `moves` say
    where pages went, `around` is what it says beside its pages.
    """

    editions: tuple[Edition, ...]
    files: frozenset[str] = frozenset()
    whole: bool = True
    dialect: str = "mkdocs"
    references: Mapping[str, str] = field(default_factory=dict)
    lexicon: Lexicon = field(default_factory=Lexicon)
    moves: Moves = field(default_factory=Moves)
    around: Surroundings = field(default_factory=Surroundings)

    @property
    def source(self) -> Edition:
        """The edition that all others translate."""
        return self.editions[0]

    @property
    def translations(self) -> tuple[Edition, ...]:
        """All editions but the source."""
        return self.editions[1:]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages' codes, the source's first."""
        return tuple(edition.language for edition in self.editions)

    @cached_property
    def _by_path(self) -> Mapping[str, tuple[Edition, Document]]:
        return {page.path: (edition, page) for edition in self.editions for page in edition.pages.values()}

    def find(self, path: str) -> tuple[Edition, Document] | None:
        """Give the page that lies at `path`, as messages name it, and its edition."""
        return self._by_path.get(path)

    @cached_property
    def _pairs(self) -> Mapping[tuple[str, str], Pair]:
        return {
            (edition.language, name): Pair(name, self.source.pages[name], page)
            for edition in self.translations
            for name, page in edition.pages.items()
            if name in self.source.pages
        }

    @cached_property
    def _urls(self) -> Mapping[str, Mapping[str, str]]:
        return {edition.language: {url(name): name for name in edition.pages} for edition in self.editions}

    def urls(self, edition: Edition) -> Mapping[str, str]:
        """Give the pages of an edition by the address, inside their language's part of the site, that they have."""
        return self._urls[edition.language]

    @cached_property
    def _renamed(self) -> Mapping[str, Mapping[str, str]]:
        return {edition.language: _renamed(self.source, edition) for edition in self.translations}

    def renamed(self, edition: Edition) -> Mapping[str, str]:
        """Give pages of a translation that the source has under another path, with that path.

        Two pages are the same one when most of the ids that their authors gave to headings are.
        """
        return self._renamed[edition.language]

    @cached_property
    def folders(self) -> Mapping[str, int]:
        """The folders, relative to a language's, that hold pages, with how many different ones they hold."""
        return Counter(
            posixpath.dirname(name) for name in {name for edition in self.editions for name in edition.pages}
        )

    def pairs(self) -> Iterator[tuple[Edition, Pair]]:
        """Give every page that exists in the source and in a translation, with the translation's edition."""
        for edition in self.translations:
            for name in edition.pages:
                if pair := self.pair(edition.language, name):
                    yield edition, pair

    def pair(self, language: str, name: str) -> Pair | None:
        """Give the pair of one page, or None when one side of it is missing."""
        return self._pairs.get((language, name))

    def counts(self) -> Counts:
        """Count what is on all pages."""
        return sum((count(page) for edition in self.editions for page in edition.pages.values()), Counts())


def _renamed(source: Edition, edition: Edition) -> dict[str, str]:
    orphans = {name: _ids(page) for name, page in edition.pages.items() if name not in source.pages}
    missing = {name: _ids(page) for name, page in source.pages.items() if name not in edition.pages} if orphans else {}
    found: dict[str, str] = {}
    for name, ids in sorted(orphans.items()):
        alike = {other: len(ids & theirs) / len(ids | theirs) for other, theirs in missing.items() if ids and theirs}
        best = max(sorted(alike), key=alike.__getitem__, default=None)
        if best is not None and alike[best] > 0.5:
            found[name] = best
            del missing[best]
    return found


def _ids(document: Document) -> set[str]:
    return {anchor.id for heading in document.headings if (anchor := heading.anchor) and anchor.explicit}
