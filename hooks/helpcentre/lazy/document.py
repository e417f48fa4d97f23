"""A page that is parsed when somebody asks for what only parsing can tell."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from helpcentre.counts import Counts, count
from helpcentre.document import Document
from helpcentre.document.source import normalised
from helpcentre.lazy.watch import OUTLINE, TEXT, Key, Watch
from helpcentre.memo import Memo


class PageState:
    """What is known of a page so far."""

    def __init__(self, key: Key, text: str, parse: Callable[[], Document], watch: Watch) -> None:
        """Take the page's language and name, its text, and what parses it."""
        self.key, self.text, self.parse, self.watch = key, text, parse, watch
        self.recall: Callable[[], Memo] | None = None
        self.document: Document | None = None

    def parsed(self) -> Document:
        """Parse the page, unless that was done."""
        if self.document is None:
            self.document = self.parse()
        return self.document

    @cached_property
    def memo(self) -> Memo | None:
        """The page's memo, where there is one."""
        return self.recall() if self.recall else None

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the page."""
        return tuple(normalised(self.text).split("\n"))

    def known(self) -> Any:
        """Give what can tell what a memo has: the memo, unless the page is parsed anyway."""
        return self.parsed() if self.document is not None else self.memo or self.parsed()


class _Asked:
    """An attribute of a page that is looked up when it is asked for, which is noted."""

    def __init__(self, holder: Callable[[PageState], Any], level: int = TEXT) -> None:
        self.holder, self.level = holder, level

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, document: "LazyDocument", owner: type) -> Any:
        page = document.page
        page.watch.note(page.key, self.level)
        return getattr(self.holder(page), self.name)

    def __set__(self, document: "LazyDocument", value: object) -> None:
        raise AttributeError(self.name)


def _itself(page: PageState) -> PageState:
    return page


class LazyDocument(Document):
    """A page that is parsed, or remembered, when it is asked for."""

    page: PageState
    text: Any = _Asked(_itself)
    lines: Any = _Asked(_itself)
    front_matter: Any = _Asked(PageState.parsed)
    root: Any = _Asked(PageState.parsed)
    blocks: Any = _Asked(PageState.parsed)
    sections: Any = _Asked(PageState.parsed)
    headings: Any = _Asked(PageState.parsed, OUTLINE)
    links: Any = _Asked(PageState.known)
    definitions: Any = _Asked(PageState.known)
    undefined: Any = _Asked(PageState.known)
    comments: Any = _Asked(PageState.known)
    title_line: Any = _Asked(PageState.known)
    anchors: Any = _Asked(PageState.known, OUTLINE)
    ids: Any = _Asked(PageState.known, OUTLINE)

    def __init__(self, path: str, page: PageState) -> None:
        """Take the page's path, as messages name it, and what is known of it."""
        vars(self).update(path=path, page=page)

    def parsed(self) -> Document:
        """Parse the page, unless that was done. Raises FrontMatterError when its front matter is damaged."""
        return self.page.parsed()

    def remember(self, recall: Callable[[], Memo]) -> None:
        """Take what gives the page's memo."""
        self.page.recall = recall
        vars(self.page).pop("memo", None)

    def release(self) -> None:
        """Drop what others have kept with this page."""
        members = vars(self)
        for name in members.keys() - {"path", "page"}:
            del members[name]

    def forget(self) -> None:
        """Give back the memory that the parsed page takes up, and its lines."""
        self.page.document = None
        vars(self.page).pop("lines", None)

    def counts(self) -> Counts:
        """Count what is on the page."""
        known = self.page.known()
        return known.counts if isinstance(known, Memo) else count(known)
