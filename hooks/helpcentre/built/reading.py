"""Puts the built site together from its files: each page is read once, and only what it leads to is kept."""

from array import array
from collections.abc import Callable, Collection, Iterator, Mapping
from urllib.parse import unquote

from helpcentre.built.extract import extract
from helpcentre.built.host import PAGES, Host
from helpcentre.built.listings import read_listings
from helpcentre.built.model import Built, Content, Lead, Page, Reference
from helpcentre.built.redirects import read_redirects
from helpcentre.built.strange import outside, strange

Read = Callable[[str], bytes]


def read_site(files: Mapping[str, int], read: Read, url: str = "") -> Built:
    """Read a site of these files (site-relative path → size); `read` gives a file's content.

    `url` is the address of the site's root; where it isn't given, the canonical address of the first page tells it.
    """
    url = url or _own_address(files, read)
    built = Built(Host(files, url), files)
    names = [file for file in sorted(files) if file.endswith(PAGES)]
    built.numbers = names
    reader = _Pages(built, read, {name: number for number, name in enumerate(names)})
    built.leading = reader.leading
    pages: dict[str, Page] = {}
    built.pages = pages
    for name in names:
        pages[name] = reader.page(name, extract(read(name)))
    built.sections[:] = [lead for lead in built.sections if not _has(built, lead)]
    read_listings(built, read)
    read_redirects(built, read)
    return built


def _own_address(files: Mapping[str, int], read: Read) -> str:
    canonical = extract(read("index.html")).canonical if "index.html" in files else []
    return canonical[0] if canonical and canonical[0].startswith(("http://", "https://")) else ""


def _has(built: Built, lead: Lead) -> bool:
    page = built.pages.get(built.host.file(lead.path) or "")
    # What isn't a page has no ids: #page=2 of a PDF, #view of a picture are for the program that shows it.
    return page is None or lead.fragment in page.ids


class _Pages:
    def __init__(self, built: Built, read: Read, numbers: Mapping[str, int]) -> None:
        self.built, self.read, self.host, self.numbers = built, read, built.host, numbers

    def page(self, name: str, content: Content) -> Page:
        folder = name[: name.rfind("/") + 1]
        self.built.counted += len(content.references)
        links, versions = self._links(name, self._folder(name, content), content)
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
            links=array("I", sorted(links)),
            versions=array("I", sorted(versions)),
        )

    def leading(self, name: str, wanted: Collection[str]) -> Iterator[Lead]:
        """Read a page again and give its links to the wanted files, but not those that name a language."""
        content = extract(self.read(name))
        folder = self._folder(name, content)
        for reference in content.references:
            found = self.host.target(reference.value, folder) if reference.tag == "a" else None
            if found and not found.climbs and self.host.file(found.path) in wanted:
                yield Lead(name, reference, found.path, found.fragment)

    def _folder(self, name: str, content: Content) -> str:
        folder = name[: name.rfind("/") + 1]
        base = self.host.target(content.base, folder) if content.base else None
        return base.path[: base.path.rfind("/") + 1] if base else folder

    def _links(self, name: str, folder: str, content: Content) -> tuple[set[int], set[int]]:
        """Look up every reference of the page; give the numbers of the pages that it links to, and of its versions."""
        links: set[int] = set()
        versions: set[int] = set()
        target, serve, numbers, folders = self.host.target, self.host.file, self.numbers, self.host.folders
        for reference in content.references:
            value, tag, _ = reference
            if value.startswith(("#", "?")):
                self._section(name, reference, content)
                continue
            found = None if strange(value) else target(value, folder)
            if found is None:
                self._outside(name, reference)
            elif found.climbs or (file := serve(found.path)) is None:
                self.built.lost.append(Lead(name, reference, found.path, climbs=found.climbs))
            else:
                if found.fragment and not _is_no_id(found.fragment):
                    self.built.sections.append(Lead(name, reference, found.path, found.fragment))
                if tag in _LINKING and file in numbers:
                    (versions if tag == "a-version" else links).add(numbers[file])
                    if found.path in folders and found.path:
                        self.built.detours.append(Lead(name, reference, found.path))
        return links, versions

    def _section(self, name: str, reference: Reference, content: Content) -> None:
        fragment = unquote(reference.value.partition("#")[2])
        if fragment and fragment not in content.ids and not _is_no_id(fragment):
            self.built.sections.append(Lead(name, reference, name, fragment))

    def _outside(self, name: str, reference: Reference) -> None:
        lead = Lead(name, reference, "")
        if strange(reference.value):
            self.built.strange.append(lead)
        elif outside(reference.value):
            self.built.foreign.append(lead)


_LINKING = frozenset({"a", "a-version", "area", "link", "iframe", "form"})


def _is_no_id(fragment: str) -> bool:
    return fragment.lower() == "top" or fragment.startswith(":~:")
