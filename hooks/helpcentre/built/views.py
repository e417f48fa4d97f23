"""Where the tags of pages lead, each looked up once for all pages of a depth that have it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast
from urllib.parse import unquote

from helpcentre.built.judging import Judge, Verdict, is_alike
from helpcentre.built.scan import Said, Scanner, Tags
from helpcentre.built.strange import strange

_T = TypeVar("_T")


@dataclass(slots=True)
class _View:
    """What is known of tags as they are seen from one depth; `near` are those that lead elsewhere from each folder.

    `files` are the pages, by number and name, at paths that were looked up.
    """

    known: set[bytes] = field(default_factory=set)
    numbers: dict[bytes, int] = field(default_factory=dict)
    versions: dict[bytes, int] = field(default_factory=dict)
    sections: dict[bytes, tuple[str, str]] = field(default_factory=dict)
    fragments: dict[bytes, str] = field(default_factory=dict)
    suspects: set[bytes] = field(default_factory=set)
    near: set[bytes] = field(default_factory=set)
    files: dict[str, tuple[int, str]] = field(default_factory=dict)


class Views:
    """Judges pages by their tags."""

    def __init__(self, judge: Judge, scanner: Scanner) -> None:
        """Take what judges values, and what knows the tags."""
        self._judge, self._scanner = judge, scanner
        self._views: dict[int, _View] = {}

    def forget(self) -> None:
        """Give back the memory that is taken up."""
        self._views.clear()

    def verdict(self, page: Tags, folder: str) -> tuple[Verdict, set[int]]:
        """Judge a page in `folder`; give what its links come to, and the pages that they name by a language."""
        told, said, hrefs = page.told, self._scanner.said, self._scanner.hrefs
        view = self._views.setdefault(folder.count("/"), _View())
        for tag in told.difference(view.known):
            view.known.add(tag)
            if (href := hrefs.get(tag)) is not None:
                self._learn_link(view, tag, href, folder)
            elif tag in said:
                self._learn(view, tag, said[tag], folder)
        verdict = Verdict(_of(view.numbers, told), _of(view.sections, told), _of(view.fragments, told))
        verdict.suspect = not view.suspects.isdisjoint(told)
        versions = _of(view.versions, told)
        near = view.near & told
        if near or page.content.references:
            versions |= self._add(verdict, near, page, folder)
        return verdict, versions

    def _learn_link(self, view: _View, tag: bytes, value: str, folder: str) -> None:
        if value[:1] in {"#", "?"}:
            view.fragments[tag] = unquote(value.partition("#")[2])
            if strange(value):
                view.suspects.add(tag)
        elif is_alike(value, folder.count("/")):
            path, _, fragment = value.partition("#")
            known = view.files.get(path)
            if known and fragment.isascii() and fragment.replace("-", "").isalnum():
                view.numbers[tag], view.sections[tag] = known[0], (known[1], fragment)
                return
            number, section, suspect = self._judge.one(value, folder, loaded=False)
            if suspect:
                view.suspects.add(tag)
            elif number >= 0:
                view.numbers[tag] = number
                if section:
                    view.files[path] = number, section[0]
            if section:
                view.sections[tag] = section
        else:
            view.near.add(tag)

    def _learn(self, view: _View, tag: bytes, said: Said, folder: str) -> None:
        values = [(value, False) for value in said.links] + [(value, True) for value in said.loaded]
        depth = folder.count("/")
        if len(said.links) > 1 or any(value[:1] in {"#", "?"} or not is_alike(value, depth) for value, _ in values):
            view.near.add(tag)
            return
        found = [(loaded, *self._judge.one(value, folder, loaded=loaded)) for value, loaded in values]
        if any(section for _, _, section, _ in found[1:]):
            view.near.add(tag)
            return
        for loaded, number, section, suspect in found:
            if section:
                view.sections[tag] = section
            if suspect:
                view.suspects.add(tag)
            elif number >= 0 and not loaded:
                (view.versions if said.versions else view.numbers)[tag] = number

    def _add(self, verdict: Verdict, near: set[bytes], page: Tags, folder: str) -> set[int]:
        """Add what is looked up for this page alone."""
        values = self._scanner.values(near, page.content)
        links, loaded = self._judge.links(values.links, folder), self._judge.loaded(values.loaded, folder)
        verdict.pages |= links.pages
        verdict.sections |= links.sections | loaded.sections
        verdict.fragments |= links.fragments
        verdict.suspect = verdict.suspect or links.suspect or loaded.suspect
        return self._judge.links(values.versions, folder).pages if values.versions else set()


def _of(values: Mapping[bytes, _T], told: set[bytes]) -> set[_T]:
    found: set[_T | None] = set(map(values.get, told)) if values else set()
    found.discard(None)
    return cast("set[_T]", found)
