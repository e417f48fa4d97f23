"""The check of the site as it was built, in all its languages, before it takes the place of the last one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from helpcentre import builtcheck, load, sitefolder
from helpcentre.arguments import PAGE_BUDGET, PICTURE_BUDGET
from helpcentre.built.origins import Origin, Origins
from helpcentre.built.reading import read_site
from helpcentre.config import Settings
from helpcentre.document import Document
from helpcentre.finding import Finding
from helpcentre.site import Site


@dataclass(frozen=True)
class BuiltFolder:
    """A built site: where it lies, the name it has in messages, its address, and the sources and homes of its pages."""

    folder: Path
    shown: Path
    url: str
    sources: Mapping[str, str]
    homes: tuple[str, ...]

    def findings(self, site: Site, settings: Settings) -> tuple[Finding, ...]:
        """Check it; `site` are the sources. What comes from them is told at their line."""
        read = sitefolder.reader(self.folder)
        built = read_site(sitefolder.list_files(self.folder), read, self.url)
        built.budget = {"page": PAGE_BUDGET, "picture": PICTURE_BUDGET}
        paths = dict(_paths(site))

        def find(file: str) -> Origin | None:
            source = self.sources.get(file)
            home = next((home for home in self.homes if home and file.startswith(home)), "")
            return Origin(paths[source], source.partition("/")[2], home) if source in paths and source else None

        def parsed(path: str) -> Document | None:
            found = site.find(path)
            return found[1] if found else None

        origins = Origins(built.host, find, parsed, lambda: _commented(site))
        places = builtcheck.Places(read.text, lambda file: load.shown(self.shown / file), origins)
        return builtcheck.check(built, places, settings=settings)


def _commented(site: Site) -> Iterator[tuple[Document, str]]:
    """Give the sources that have comments, with their languages."""
    return ((page, each.language) for each in site.editions for page in each.pages.values() if page.comments)


def _paths(site: Site) -> Iterator[tuple[str, str]]:
    """Give each source's path below the folder of all languages, and its path as messages name it."""
    for edition in site.editions:
        for name in edition.pages:
            yield f"{edition.language}/{name}", edition.path(name)
