"""Where values of references lead, each looked up once for all pages of a depth that write it alike."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from helpcentre.built.host import Host
from helpcentre.built.strange import strange

FINE, SUSPECT = -1, -2
"""What stands for the number of a page where a value leads to none."""


@dataclass(slots=True)
class Verdict:
    """What the references of a page come to: numbers of pages and of sections, ids of the page itself.

    `versions` are the numbers of pages that links name by a language, `counted` is how many tags refer to something.
    """

    pages: set[int] = field(default_factory=set)
    sections: set[int] = field(default_factory=set)
    fragments: set[str] = field(default_factory=set)
    suspect: bool = False
    versions: set[int] = field(default_factory=set)
    counted: int = 0


class Judge:
    """Judges values; most of a page's are in its menu, and those of all pages as deep as this one write them alike.

    A value that climbs from a page to the root (or begins there, or is a whole address) leads to the same place from
    all of them. So a page costs a lookup a value, and those are done for whole sets at once.
    """

    def __init__(self, host: Host, names: Iterable[str]) -> None:
        """Take the files of the site, and its pages in the order of their numbers."""
        self._host = host
        self._numbers = {name: number for number, name in enumerate(names)}
        self._known: dict[tuple[int, bool], dict[str, int]] = {}
        self._sections: dict[int, dict[str, int]] = {}
        self.sections: dict[tuple[str, str], int] = {}
        """All sections that something leads to, a file and a fragment, and the number of each."""
        self._own = urlsplit(host.origin).netloc if host.origin.startswith("https:") else ""

    def section(self, file: str, fragment: str) -> int:
        """Give the number of a section."""
        return self.sections.setdefault((file, fragment), len(self.sections))

    def links(self, values: set[str], folder: str) -> Verdict:
        """Judge values that a reader follows from a page in `folder`."""
        fragments = {value for value in values if value[:1] in {"#", "?"}}
        verdict = self._judged(values - fragments if fragments else values, folder, loaded=False)
        verdict.fragments = {unquote(value.partition("#")[2]) for value in fragments}
        verdict.suspect = verdict.suspect or any(strange(value) for value in fragments)
        return verdict

    def loaded(self, values: set[str], folder: str) -> Verdict:
        """Judge values that a browser loads by itself."""
        return self._judged({value for value in values if value[:1] != "#"}, folder, loaded=True)

    def _judged(self, values: set[str], folder: str, *, loaded: bool) -> Verdict:
        depth = folder.count("/")
        known = self._known.setdefault((depth, loaded), {})
        sections = self._sections.setdefault(depth, {})
        verdict = Verdict()
        new = values.difference(known)
        for value in new:
            number, section = self.one(value, folder, loaded=loaded)
            if is_alike(value, depth):
                known[value] = number
                if section:
                    sections[value] = self.section(*section)
            else:
                verdict.pages.add(number)
                if section:
                    verdict.sections.add(self.section(*section))
        alike = {value for value in values if value in known} if new else values
        verdict.pages.update(map(known.__getitem__, alike))
        verdict.sections.update(sections[value] for value in alike if value in sections)
        verdict.suspect = SUSPECT in verdict.pages
        verdict.pages -= {FINE, SUSPECT}
        return verdict

    def one(self, value: str, folder: str, *, loaded: bool) -> tuple[int, tuple[str, str] | None]:
        """Judge a value alone: give the number of its page (less than 0 for none), and its section."""
        value = value.strip(" \t\n\r\f")
        if strange(value):
            return SUSPECT, None
        found = self._host.target(value, folder)
        if found is None:
            return (SUSPECT if self._is_insecure(value, loaded=loaded) else FINE), None
        file = None if found.climbs else self._host.file(found.path)
        if file is None or (not loaded and found.path and found.path in self._host.folders):
            return SUSPECT, None
        return self._numbers.get(file, FINE), (file, found.fragment) if found.fragment else None

    def _is_insecure(self, value: str, *, loaded: bool) -> bool:
        if not self._own or not value.lower().startswith("http:"):
            return False
        return loaded or urlsplit(value).netloc.lower() == self._own


def is_alike(value: str, depth: int) -> bool:
    """Tell whether a value leads to the same place from all pages of a depth."""
    return value.startswith(("../" * depth, "/")) or ":" in value
