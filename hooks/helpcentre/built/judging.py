"""Where values of references lead, each looked up once for all pages of a depth that write it alike."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from helpcentre.built.host import Host
from helpcentre.built.strange import strange

_FINE, _SUSPECT = -1, -2


@dataclass(slots=True)
class Verdict:
    """What the references of a page come to: numbers of pages, sections of files, ids of the page itself."""

    pages: set[int] = field(default_factory=set)
    sections: set[tuple[str, str]] = field(default_factory=set)
    fragments: set[str] = field(default_factory=set)
    suspect: bool = False


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
        self._sections: dict[int, dict[str, tuple[str, str]]] = {}
        self._own = urlsplit(host.origin).netloc if host.origin.startswith("https:") else ""

    def one(self, value: str, folder: str, *, loaded: bool) -> tuple[int, tuple[str, str] | None, bool]:
        """Judge a value alone: give the number of its page or less than 0, its section, and whether it is suspect."""
        number, section = self._one(value, folder, loaded=loaded)
        return number, section, number == _SUSPECT

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
            number, section = self._one(value, folder, loaded=loaded)
            if is_alike(value, depth):
                known[value] = number
                if section:
                    sections[value] = section
            else:
                verdict.pages.add(number)
                if section:
                    verdict.sections.add(section)
        alike = {value for value in values if value in known} if new else values
        verdict.pages.update(map(known.__getitem__, alike))
        verdict.sections.update(filter(None, map(sections.get, alike)))
        verdict.suspect = _SUSPECT in verdict.pages
        verdict.pages -= {_FINE, _SUSPECT}
        return verdict

    def _one(self, value: str, folder: str, *, loaded: bool) -> tuple[int, tuple[str, str] | None]:
        value = value.strip(" \t\n\r\f")
        if strange(value):
            return _SUSPECT, None
        found = self._host.target(value, folder)
        if found is None:
            return (_SUSPECT if self._is_insecure(value, loaded=loaded) else _FINE), None
        file = None if found.climbs else self._host.file(found.path)
        if file is None or (not loaded and found.path and found.path in self._host.folders):
            return _SUSPECT, None
        return self._numbers.get(file, _FINE), (file, found.fragment) if found.fragment else None

    def _is_insecure(self, value: str, *, loaded: bool) -> bool:
        if not self._own or not value.lower().startswith("http:"):
            return False
        return loaded or urlsplit(value).netloc.lower() == self._own


def is_alike(value: str, depth: int) -> bool:
    """Tell whether a value leads to the same place from all pages of a depth."""
    return value.startswith(("../" * depth, "/")) or ":" in value
