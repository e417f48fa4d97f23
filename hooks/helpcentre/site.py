"""The pages of all languages, joined by their path inside their language's folder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from helpcentre.document import Document


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


@dataclass(frozen=True)
class Site:
    """All editions, the source's first.

    `files` are those that lie beside the languages' folders, by path relative to the folder that holds them all;
    `whole` says that a link which leaves the languages' folders leaves the site too. Where only some trees are
    given it is unknown what lies around them.
    """

    editions: tuple[Edition, ...]
    files: frozenset[str] = frozenset()
    whole: bool = True
    references: Mapping[str, str] = field(default_factory=dict)

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
    def _pairs(self) -> Mapping[tuple[str, str], Pair]:
        return {
            (edition.language, name): Pair(name, self.source.pages[name], page)
            for edition in self.translations
            for name, page in edition.pages.items()
            if name in self.source.pages
        }

    def pairs(self) -> Iterator[tuple[Edition, Pair]]:
        """Give every page that exists in the source and in a translation, with the translation's edition."""
        for edition in self.translations:
            for name in edition.pages:
                if pair := self.pair(edition.language, name):
                    yield edition, pair

    def pair(self, language: str, name: str) -> Pair | None:
        """Give the pair of one page, or None when one side of it is missing."""
        return self._pairs.get((language, name))
