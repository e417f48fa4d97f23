"""Reads the pages of a built site: first all of them fast, then those again in which something isn't well."""

from array import array
from collections.abc import Callable, Collection, Iterator

from helpcentre.built.extract import extract
from helpcentre.built.judging import Judge, Verdict
from helpcentre.built.model import Built, Content, Lead, Page
from helpcentre.built.scan import Scan, scan
from helpcentre.built.scanner import Scanner
from helpcentre.built.strange import outside, strange
from helpcentre.built.views import Views

Read = Callable[[str], bytes]
_LINKING = frozenset({"a", "a-version", "area", "link", "iframe", "form"})


class PageReader:
    """Makes the pages of a site, and notes what they refer to in vain."""

    def __init__(self, built: Built, read: Read) -> None:
        """Take the site whose pages are to be read, and what gives a file's content."""
        self._built, self._read, self._host = built, read, built.host
        self._scanner = Scanner()
        self._judge = Judge(built.host, built.numbers)
        self._views = Views(self._judge)
        self._suspects: set[str] = set()
        self._sections: dict[str, array[int]] = {}

    def page(self, name: str) -> Page:
        """Read a page; where its references lead is looked up once for all pages that write them alike."""
        html = self._read(name)
        if self._scanner.is_full:
            self._scanner.forget()
            self._views.forget()
        folder = name[: name.rfind("/") + 1]
        tags = self._scanner.tags(html)
        if tags:
            content, verdict = tags.content, self._views.verdict(tags, folder)
        else:
            found = scan(html)
            content, verdict = found.content, self._judged(self._folder(folder, found.content), found)
        self._built.counted += verdict.counted
        self._note(name, verdict, content)
        return Page(
            file=name,
            url=folder if name == f"{folder}index.html" else name,
            language=content.language,
            ids=frozenset(content.ids),
            repeated=tuple(content.repeated),
            inner=tuple(each for each in content.inner if each.value not in content.ids),
            canonical=tuple(content.canonical),
            alternates=tuple(content.alternates),
            redirect=content.refresh,
            indexed="noindex" not in content.robots and "none" not in content.robots,
            links=array("I", sorted(verdict.pages - verdict.versions)),
            versions=array("I", sorted(verdict.versions)),
        )

    def _judged(self, folder: str, found: Scan) -> Verdict:
        verdict = self._judge.links(found.links, folder)
        loaded = self._judge.loaded(found.loaded, folder)
        verdict.suspect = verdict.suspect or loaded.suspect
        verdict.sections |= loaded.sections
        verdict.versions = self._judge.links(found.versions, folder).pages if found.versions else set()
        verdict.counted = len(found.links) + len(found.loaded)
        return verdict

    def _note(self, name: str, verdict: Verdict, content: Content) -> None:
        verdict.fragments.difference_update(content.ids)
        if verdict.suspect or any(not _is_no_id(each) for each in verdict.fragments):
            self._suspects.add(name)
        if verdict.sections:
            self._sections[name] = array("I", verdict.sections)

    def look_closer(self) -> None:
        """Read again each page in which something isn't well, and note what."""
        missing = {number for section, number in self._judge.sections.items() if not self._has(*section)}
        if missing:
            self._suspects.update(name for name, sections in self._sections.items() if not missing.isdisjoint(sections))
        for name in sorted(self._suspects):
            content = extract(self._read(name))
            self._examine(name, self._folder(name[: name.rfind("/") + 1], content), content)

    def leading(self, name: str, wanted: Collection[str]) -> Iterator[Lead]:
        """Read a page again and give its links to the wanted files, but not those that name a language."""
        content = extract(self._read(name))
        folder = self._folder(name[: name.rfind("/") + 1], content)
        for reference in content.references:
            found = self._host.target(reference.value, folder) if reference.tag == "a" else None
            if found and not found.climbs and self._host.file(found.path) in wanted:
                yield Lead(name, reference, found.path, found.fragment)

    def _folder(self, folder: str, content: Content) -> str:
        base = self._host.target(content.base, folder) if content.base else None
        return base.path[: base.path.rfind("/") + 1] if base else folder

    def _has(self, file: str, fragment: str) -> bool:
        page = self._built.pages.get(file)
        # What isn't a page has no ids: #page=2 of a PDF, #view of a picture are for the program that shows it.
        return page is None or fragment in page.ids or _is_no_id(fragment)

    def _examine(self, name: str, folder: str, content: Content) -> None:
        built, host = self._built, self._host
        for reference in content.references:
            value = reference.value
            within = value.startswith(("#", "?"))
            wrong = bool(strange(value)) and not host.owns(value)
            found = None if wrong else host.target(value, folder)
            if found is None:
                lead = Lead(name, reference, "")
                (built.strange if wrong else built.foreign if outside(value) else []).append(lead)
            elif not within and (found.climbs or host.file(found.path) is None):
                built.lost.append(Lead(name, reference, found.path, climbs=found.climbs))
            else:
                file = name if within else host.file(found.path) or ""
                lead = Lead(name, reference, name if within else found.path, found.fragment)
                if found.fragment and not self._has(file, found.fragment):
                    built.sections.append(lead)
                if not within and found.path and found.path in host.folders and reference.tag in _LINKING:
                    built.detours.append(lead)


def _is_no_id(fragment: str) -> bool:
    return not fragment or fragment.lower() == "top" or fragment.startswith(":~:")
