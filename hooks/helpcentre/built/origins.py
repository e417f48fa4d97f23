"""The line of the sources that a place of a built page comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname
from typing import TYPE_CHECKING

from helpcentre.address import is_page, join, url
from helpcentre.built.host import Host
from helpcentre.built.model import Flaw

if TYPE_CHECKING:  # the parser is loaded by whoever has sources to read
    from helpcentre.document import Document, Span


@dataclass(frozen=True, slots=True)
class Origin:
    """The source of a page: its path as messages name it, its name in its language's folder, that language's home."""

    path: str
    name: str
    home: str


class Origins:
    """Looks up sources; `find` gives a built page's source, `read` parses one.

    `commented` gives the sources of the built pages in which comments speak to the checker, each with its language.
    """

    def __init__(
        self,
        host: Host,
        find: Callable[[str], Origin | None],
        read: Callable[[str], Document | None],
        commented: Callable[[], Iterator[tuple[Document, str]]] = lambda: iter(()),
    ) -> None:
        """Take the rules of the site's addresses, and where sources come from."""
        self._host, self._find, self._read, self.commented = host, find, read, commented
        self._documents: dict[str, Document | None] = {}

    def places(self, flaw: Flaw) -> tuple[Document, list[Span]] | None:
        """Give the source of the page with the flaw and where in it the flaw stands; None where that isn't known."""
        origin = self._find(flaw.file)
        if origin is None or not flaw.written:
            return None
        if origin.path not in self._documents:
            self._documents[origin.path] = self._read(origin.path)
        document = self._documents[origin.path]
        found = list(self._spans(document, origin, flaw)) if document else []
        if flaw.which is not None:
            found = found[flaw.which : flaw.which + 1]
        return (document, found) if document and found else None

    def _spans(self, document: Document, origin: Origin, flaw: Flaw) -> Iterator[Span]:
        if flaw.attribute == "id":
            yield from (anchor.at for anchor in document.anchors if anchor.id == flaw.written)
            return
        for link in document.links:
            if link.target.strip() == flaw.written or (
                flaw.target and self._target(link.target, origin) == flaw.target
            ):
                yield link.at

    def _target(self, written: str, origin: Origin) -> str | None:
        """Give where a link of the source leads on the site, as `Flaw.target` says it."""
        path, mark, fragment = written.partition("#")
        if "://" in path or path.startswith("/") or not path:
            return f"{self._own(origin.name, origin.home)}{mark}{fragment}" if not path else None
        name = join(dirname(origin.name), path)
        return f"{self._own(name, origin.home)}{mark}{fragment}"

    @staticmethod
    def _own(name: str, home: str) -> str:
        if not is_page(name):
            return f"{home}{name}"
        path = url(name)
        return f"{home}{path}/" if path else home


def guess(file: str, language: str | None, sources: Mapping[str, str]) -> Origin | None:
    """Guess the source of a built page; `sources` maps the names below the sources' folder to paths as shown.

    A page of a language comes from the folder of that language, one at the root from the folder of its own.
    """
    stem = file.removesuffix(".html").removesuffix("/index").removesuffix("index")
    first, _, rest = stem.partition("/")
    homes = [(first, rest, f"{first}/"), ("", stem, "")]
    if language:
        homes.insert(1, (language, stem, ""))
    for folder, inner, home in homes:
        for name in (f"{inner}.md", f"{inner}/index.md", f"{inner}/README.md") if inner else ("index.md", "README.md"):
            full = f"{folder}/{name}" if folder else name
            if full in sources:
                return Origin(sources[full], name, home)
    return None
