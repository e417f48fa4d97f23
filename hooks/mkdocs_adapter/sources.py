"""The sources of the site: its pages as the engine reads them, the words of its chrome, its outside addresses."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from helpcentre import engine, load
from helpcentre.config import Settings
from helpcentre.finding import Finding, Severity
from helpcentre.pictures import Gallery
from helpcentre.reporters import text
from helpcentre.search.synonyms import Synonyms
from helpcentre.settingsfile import load_settings
from helpcentre.site import Site
from helpcentre.survey import Survey
from helpcentre.sync import Record
from helpcentre.synccommand import read_records
from mkdocs_adapter.links import BuiltFolder
from mkdocs_adapter.synonyms import read_all_synonyms
from mkdocs_adapter.words import Words, read_words

_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


@dataclass(frozen=True)
class Sources:
    """What a build reads before it writes anything."""

    settings: Settings
    survey: Survey
    words: Mapping[str, Words]
    synonyms: Mapping[str, Synonyms]
    records: Mapping[str, Record]
    gallery: Gallery = field(default_factory=Gallery)

    @classmethod
    def read(cls, root: Path, languages: Sequence[str]) -> "Sources":
        """Read the project at `root`; `languages` are those of the site, the source first.

        Raises InputError, one clear line a fault, where something can't be read.
        """
        settings = load_settings(root)
        # In one process: a preview has threads, which can't be forked with, and from the second build on it's quick.
        survey = Survey(load.read_project(root, settings), root / ".cache" / "helpcentre")
        site = survey.site
        words = read_words(root / "l10n" / "words", languages)
        pages = {path for edition in site.editions for path in edition.pages}
        synonyms = read_all_synonyms(root / "l10n" / "synonyms", languages, pages)
        records = read_records(root, settings, site)
        return cls(settings, survey, words, synonyms, records, load.load_gallery(root, settings, site))

    @property
    def site(self) -> Site:
        """The pages of all languages."""
        return self.survey.site

    @property
    def addresses(self) -> Mapping[str, str]:
        """The outside addresses by their names: what pages name, but for the pictures."""
        return {name: url for name, url in self.site.references.items() if name not in self.gallery.pictures}

    @property
    def moved(self) -> Mapping[str, str]:
        """Where pages went, by source path; a line of the map that can't be used is left out, and told as a finding."""
        return self.site.moves.usable(self.site.source.pages)

    def translated(self, path: str) -> frozenset[str]:
        """Which languages have the page at `path` (the same in every language), the source among them."""
        return frozenset(edition.language for edition in self.site.editions if path in edition.pages)

    def findings(self) -> Iterator[tuple[int, str]]:
        """Check all languages; yield each finding's logging level and its text.

        Raises InputError for pages with damaged front matter.
        """
        yield from map(_told, self._found)

    @cached_property
    def _found(self) -> tuple[Finding, ...]:
        return engine.check(self.site, self.settings, run=self.survey.run).findings

    def findings_of_built(self, built: BuiltFolder) -> Iterator[tuple[int, str]]:
        """Check the built site; yield what the check of the sources hasn't told at the same place."""
        known = {(finding.path, finding.line, finding.column) for finding in self._found}
        for finding in built.findings(self.site, self.settings):
            if (finding.path, finding.line, finding.column) not in known:
                yield _told(finding)


def _told(finding: Finding) -> tuple[int, str]:
    return _LEVELS[finding.severity], "\n".join(text.lines(finding))
