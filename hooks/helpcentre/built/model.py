"""What a built site consists of, and what a rule finds wrong with it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from helpcentre.built.host import Host


class Reference(NamedTuple):
    """Something that a page refers to: the value as written (entities read), the element and the attribute."""

    value: str
    tag: str
    attribute: str


class Alternate(NamedTuple):
    """A page's version in a language, as a page or a sitemap names it."""

    language: str
    href: str


@dataclass(slots=True)
class Content:
    """What is in a page that something may refer to, or that refers to something."""

    language: str | None = None
    base: str | None = None
    references: dict[Reference, None] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    repeated: list[str] = field(default_factory=list)
    inner: dict[Reference, None] = field(default_factory=dict)
    canonical: list[str] = field(default_factory=list)
    alternates: list[Alternate] = field(default_factory=list)
    refresh: str | None = None
    robots: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page of the site; `links` are the numbers of the pages that it links to (see `Built.numbers`), `versions` those
    that its links name by a language.

    `inner` are references to ids of the page itself that it doesn't have; `redirect` is where it sends its reader on.
    """

    file: str
    url: str
    language: str | None
    ids: frozenset[str]
    repeated: tuple[str, ...]
    inner: tuple[Reference, ...]
    canonical: tuple[str, ...]
    alternates: tuple[Alternate, ...]
    redirect: str | None
    indexed: bool
    links: Sequence[int]
    versions: Sequence[int] = ()

    @property
    def is_content(self) -> bool:
        """Whether readers are to find the page: no redirect, no page for errors."""
        return self.redirect is None and not self.file.endswith("404.html")


class Lead(NamedTuple):
    """Where a reference of a page leads: to `path` of the site, or with `climbs` out of it, and there to `fragment`."""

    file: str
    reference: Reference
    path: str
    fragment: str = ""
    climbs: bool = False


class Entry(NamedTuple):
    """An address in a file that lists addresses (sitemap, feed, manifest, style sheet, search index, redirects).

    `path` is where it leads within the site, None outside of it.
    """

    file: str
    line: int
    column: int
    value: str
    path: str | None
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page of the sitemap, with its versions."""

    at: Entry
    alternates: tuple[Alternate, ...] = ()


class Redirect(NamedTuple):
    """A redirect: where it stands, the path that it is for, and where it leads to."""

    source: str
    at: Entry


@dataclass(frozen=True)
class Flaw:
    """What a rule found in the built site: which file, and what.

    The place is `line` and `column`, or where the file has `written`: as the value of an attribute (of `tag`, where
    that is given). `target` is what the reference leads to, so that one in all pages' header is told once; all places
    of a page are told, or only the one of number `which`.
    """

    file: str
    message: str
    written: str = ""
    tag: str = ""
    attribute: str = ""
    target: str = ""
    line: int = 0
    column: int = 1
    which: int | None = None


@dataclass
class Built:
    """The whole site: sizes of its files by path, its pages by file, and where its references lead."""

    host: Host
    files: Mapping[str, int]
    pages: Mapping[str, Page] = field(default_factory=dict)
    lost: list[Lead] = field(default_factory=list)
    sections: list[Lead] = field(default_factory=list)
    strange: list[Lead] = field(default_factory=list)
    detours: list[Lead] = field(default_factory=list)
    foreign: list[Lead] = field(default_factory=list)
    sitemap: list[SitemapEntry] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    searched: list[Entry] = field(default_factory=list)
    redirects: list[Redirect] = field(default_factory=list)
    unreadable: list[Flaw] = field(default_factory=list)
    counted: int = 0
    numbers: list[str] = field(default_factory=list)
    budget: Mapping[str, int] = field(default_factory=dict)
    leading: Callable[[str, Collection[str]], Iterator[Lead]] = lambda _, __: iter(())
    """Reads a page again for its links to some pages: who leads where is too much to keep."""

    def content(self) -> Iterator[Page]:
        """Give the pages that readers are to find, by file."""
        return (page for _, page in sorted(self.pages.items()) if page.is_content)

    def page_at(self, address: str) -> Page | None:
        """Give the page at an absolute address, or one that is relative to the site's root."""
        path = self.host.inside(address)
        return None if path is None else self.pages.get(self.host.file(path) or "")

    def linked(self, page: Page) -> Iterator["Page"]:
        """Give the pages that a page links to without saying that they are in another language."""
        return (self.pages[self.numbers[number]] for number in page.links)

    @cached_property
    def _by_folder(self) -> Mapping[str, Mapping[str, str]]:
        folders: dict[str, dict[str, str]] = {}
        for path in self.host.paths:
            folder, name = path.rstrip("/").rpartition("/")[::2]
            folders.setdefault(folder, {})[name] = path
        return folders

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        names: dict[str, list[str]] = {}
        for folder, files in self._by_folder.items():
            for name in files:
                names.setdefault(name, []).append(f"{folder}/{name}" if folder else name)
        return names

    def siblings(self, folder: str) -> Mapping[str, str]:
        """Give what is served in a folder: name → path."""
        return self._by_folder.get(folder, {})

    def namesakes(self, name: str) -> list[str]:
        """Give the one path of that name in the site, where there is just one."""
        found = self._by_name.get(name, [])
        return found if len(found) == 1 else []

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the pages say they are in, that of the first page first."""
        first = self.pages.get("index.html")
        ours = {page.language for page in self.pages.values() if page.language}
        return tuple(sorted(ours, key=lambda each: (first is None or each != first.language, each)))
