"""Sites of lazy pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from helpcentre.align import Alignment
from helpcentre.blocks import BlockAlignment
from helpcentre.counts import Counts
from helpcentre.document import Document
from helpcentre.lazy.document import LazyDocument, PageState
from helpcentre.lazy.watch import OUTLINE, TEXT, Key, Watch
from helpcentre.reading import Reading, Tree
from helpcentre.site import Edition, Pair, Site


class LazyPair(Pair):
    """A pair of pages whose alignment is made when it is asked for, which is noted."""

    key: Key
    watch: Watch
    aligned: Callable[[], Pair]

    def __init__(self, key: Key, pages: tuple[Document, Document], watch: Watch, aligned: Callable[[], Pair]) -> None:
        """Take the translation's language and name, the pages, and what gives the pair of the parsed ones."""
        source, translation = pages
        members = {"key": key, "name": key[1], "source": source, "translation": translation}
        vars(self).update(members, watch=watch, aligned=aligned)

    @property
    def headings(self) -> Alignment:
        """Which heading renders which."""
        self.watch.note(self.key, OUTLINE)
        return self.aligned().headings

    @property
    def blocks(self) -> BlockAlignment:
        """Which block renders which, at every depth."""
        self.watch.note(self.key, TEXT)
        return self.aligned().blocks


class LazySite(Site):
    """A site of lazy pages; `forget` gives back the memory that the parsed ones take up."""

    watch: Watch
    reading: Reading
    _pairs_in_use: dict[Key, LazyPair]
    _aligned: dict[Key, Pair]

    def __init__(self, reading: Reading) -> None:
        """Take what was read."""
        watch = Watch()
        editions = tuple(
            Edition(tree.language, tree.folder, _pages(reading, tree, watch), tree.files) for tree in reading.trees
        )
        known = (reading.dialect, reading.references, reading.lexicon, reading.moves, reading.around)
        super().__init__(editions, reading.files, reading.whole, *known)
        vars(self).update(watch=watch, reading=reading, _pairs_in_use={}, _aligned={})

    def pair(self, language: str, name: str) -> Pair | None:
        """Give the pair of one page, or None when one side of it is missing."""
        key = language, name
        found = self._pairs_in_use.get(key)
        edition = next((edition for edition in self.translations if edition.language == language), None)
        if found is None and edition and name in edition.pages and name in self.source.pages:
            pages = self.page(self.source, name), self.page(edition, name)
            found = LazyPair(key, pages, self.watch, partial(self._align, key, pages))
            self._pairs_in_use[key] = found
        return found

    def _align(self, key: Key, pages: tuple[LazyDocument, LazyDocument]) -> Pair:
        if key not in self._aligned:
            source, translation = pages
            self._aligned[key] = Pair(key[1], source.parsed(), translation.parsed())
        return self._aligned[key]

    @staticmethod
    def page(edition: Edition, name: str) -> LazyDocument:
        """Give a page of an edition."""
        page = edition.pages[name]
        assert isinstance(page, LazyDocument)
        return page

    def family(self, name: str) -> Iterator[tuple[Edition, LazyDocument]]:
        """Give a page in each language that has it."""
        return ((edition, self.page(edition, name)) for edition in self.editions if name in edition.pages)

    def renamed(self, edition: Edition) -> Mapping[str, str]:
        """Give pages of a translation that the source has under another path; all pages of both have a part in that."""
        for each in (self.source, edition):
            for name in each.pages:
                self.watch.note((each.language, name), OUTLINE)
        with self.watch.over(()):
            return super().renamed(edition)

    def release(self, names: Iterable[str]) -> None:
        """Drop what rules have kept with these pages, in all languages: the next to ask for it has to be noted too."""
        self._pairs_in_use.clear()
        for key in [key for key in vars(self) if key.startswith("_kept_")]:
            del vars(self)[key]
        for name in names:
            for _, page in self.family(name):
                page.release()

    def forget(self, name: str) -> None:
        """Give back the memory that a page takes up in all its languages, parsed and aligned."""
        self.release([name])
        for edition, page in self.family(name):
            page.forget()
            self._aligned.pop((edition.language, name), None)

    def counts(self) -> Counts:
        """Count what is on all pages."""
        pages = (self.page(edition, name) for edition in self.editions for name in edition.pages)
        return sum((page.counts() for page in pages), Counts())


def _pages(reading: Reading, tree: Tree, watch: Watch) -> dict[str, Document]:
    found: dict[str, Document] = {}
    for name, text in tree.texts.items():
        path = tree.path(name)
        found[name] = LazyDocument(
            path, PageState((tree.language, name), text, partial(reading.parse, text, path), watch)
        )
    return found
