"""Where the tags of pages lead, each looked up once for all pages of a depth that have it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from helpcentre.built.judging import FINE, SUSPECT, Judge, Verdict, is_alike
from helpcentre.built.said import Said, values
from helpcentre.built.scanner import Tags
from helpcentre.built.strange import strange


@dataclass(slots=True, eq=False)
class _Mark:
    """Where a tag leads: the numbers of a page (among the `versions` where it is named by a language), of a section.

    `fragment` is one of the page itself; `near` is set for a tag that leads elsewhere from each folder.
    """

    page: int = FINE
    section: int = FINE
    version: int = FINE
    fragment: str | None = None
    is_suspect: bool = False
    near: Said | None = None

    @property
    def is_special(self) -> bool:
        """Whether there is more to it than a page and a section."""
        return self.is_suspect or self.fragment is not None or self.near is not None or self.version != FINE


class Views:
    """Judges pages by their tags."""

    def __init__(self, judge: Judge) -> None:
        """Take what judges values."""
        self._judge = judge
        self._views: dict[int, _View] = {}

    def forget(self) -> None:
        """Give back the memory that is taken up."""
        self._views.clear()

    def verdict(self, page: Tags, folder: str) -> Verdict:
        """Judge a page in `folder`."""
        depth = folder.count("/")
        if depth not in self._views:
            self._views[depth] = _View(self._judge, folder)
        view = self._views[depth]
        marks = set(filter(None, map(view.__getitem__, page.told)))
        verdict = Verdict({mark.page for mark in marks}, {mark.section for mark in marks}, counted=len(marks))
        special = view.special & marks
        near = [mark.near for mark in special if mark.near]
        verdict.fragments = {mark.fragment for mark in special if mark.fragment is not None}
        verdict.versions = {mark.version for mark in special}
        verdict.suspect = any(mark.is_suspect for mark in special)
        if near or page.content.references:
            self._add(verdict, near, page, folder)
        for numbers in (verdict.pages, verdict.sections, verdict.versions):
            numbers.discard(FINE)
        return verdict

    def _add(self, verdict: Verdict, near: Iterable[Said], page: Tags, folder: str) -> None:
        """Add what is looked up for this page alone."""
        found = values(near, page.content)
        links, loaded = self._judge.links(found.links, folder), self._judge.loaded(found.loaded, folder)
        verdict.pages |= links.pages
        verdict.sections |= links.sections | loaded.sections
        verdict.fragments |= links.fragments
        verdict.suspect = verdict.suspect or links.suspect or loaded.suspect
        if found.versions:
            verdict.versions |= self._judge.links(found.versions, folder).pages


class _View(dict[Said, _Mark | None]):
    """The marks of tags as they are seen from one depth, None for tags that refer to nothing.

    A mark is made when it is first asked for; from which of the folders of that depth makes no difference.
    """

    def __init__(self, judge: Judge, folder: str) -> None:
        super().__init__()
        self._judge, self._folder, self._depth = judge, folder, folder.count("/")
        self._files: dict[str, tuple[int, str]] = {}
        """Pages, by number and name, at paths that were looked up."""
        self.special: set[_Mark] = set()

    def __missing__(self, said: Said) -> _Mark | None:
        mark = self[said] = self._mark(said)
        if mark and mark.is_special:
            self.special.add(mark)
        return mark

    def _mark(self, said: Said) -> _Mark | None:
        if not said.links and not said.loaded:
            return None
        if said.loaded or len(said.links) > 1:
            return self._of_several(said)
        value = said.links[0]
        if value[:1] in {"#", "?"}:
            return _Mark(fragment=unquote(value.partition("#")[2]), is_suspect=bool(strange(value)))
        if not is_alike(value, self._depth):
            return _Mark(near=said)
        page, section = self._look_up(value)
        if said.named:
            return _Mark(FINE, section, page if page >= 0 else FINE, is_suspect=page == SUSPECT)
        return _Mark(page, section) if page >= FINE else _Mark(FINE, section, is_suspect=True)

    def _look_up(self, value: str) -> tuple[int, int]:
        """Give the numbers of the page that a link leads to, and of the section in it."""
        path, _, fragment = value.partition("#")
        known = self._files.get(path)
        if known and fragment.isascii() and fragment.replace("-", "").isalnum():
            return known[0], self._judge.section(known[1], fragment)
        number, section = self._judge.one(value, self._folder, loaded=False)
        if section and number >= 0:
            self._files[path] = number, section[0]
        return number, self._judge.section(*section) if section else FINE

    def _of_several(self, said: Said) -> _Mark:
        """Mark a tag that loads something."""
        addresses: Sequence[str] = (*said.links, *said.loaded)
        if len(said.links) > 1 or any(each[:1] in {"#", "?"} or not is_alike(each, self._depth) for each in addresses):
            return _Mark(near=said)
        found = [self._judge.one(each, self._folder, loaded=False) for each in said.links]
        found += [self._judge.one(each, self._folder, loaded=True) for each in said.loaded]
        if any(section for _, section in found[1:]):
            return _Mark(near=said)
        number, section = found[0]
        mark = _Mark(is_suspect=SUSPECT in {each for each, _ in found})
        if section:
            mark.section = self._judge.section(*section)
        if said.links and number >= 0:
            mark.page, mark.version = (FINE, number) if said.named else (number, FINE)
        return mark
