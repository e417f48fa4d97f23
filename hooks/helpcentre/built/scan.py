"""Reads a page only for whether all is well, not for where what stands.

A page in which something isn't well is read again by `extract`, which keeps element and attribute of everything. Pages
of a site have most of their tags in common, so that each tag is read once for all pages; a page whose markup leaves to
browsers what it means goes through the parser as a whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser

from helpcentre.built.extract import READERS, read_link, read_sheet, read_styles
from helpcentre.built.leads import is_embedded
from helpcentre.built.model import Content
from helpcentre.built.tags import COMMENT, LINK, RAW, TAG, TREE_ONLY, Attributes, read_tag, without_texts

_OFTEN = frozenset({"href", "src", "id"})
_SELDOM = frozenset(READERS) - _OFTEN
_TELLING = frozenset(READERS) | _OFTEN
_DRAWN = frozenset({"image", "use", "feimage", "script"})
"""Elements of drawings that load what their `href` says."""
_MOST = 500_000


@dataclass(slots=True)
class Scan:
    """All values in a page: of links, of links that name a language, of what is loaded; and `content` for the rest."""

    content: Content
    links: set[str]
    versions: set[str]
    loaded: set[str]


@dataclass(slots=True)
class Said:
    """What one tag says: values of links, of links that name a language, of what is loaded."""

    links: set[str] = field(default_factory=set)
    versions: set[str] = field(default_factory=set)
    loaded: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Tags:
    """A page as the set of its different tags; `content` is what they say but for where they lead."""

    told: set[bytes]
    content: Content


class Scanner:
    """Scans the pages of a site; what their tags say is known from the page where it first stands."""

    def __init__(self) -> None:
        """Begin knowing nothing."""
        self.forget()

    def forget(self) -> None:
        """Give back the memory that known tags take up."""
        self.said: dict[bytes, Said] = {}
        self.hrefs: dict[bytes, str] = {}
        self._known: set[bytes] = set()
        self._special: dict[bytes, str] = {}
        self._odd: set[bytes] = set()
        self._ids: dict[bytes, str] = {}
        self._rest: dict[bytes, Content] = {}

    @property
    def is_full(self) -> bool:
        """Whether so many tags are known that it is time to forget them."""
        return len(self._known) > _MOST

    def tags(self, html: bytes) -> Tags | None:
        """Read a page; None for one that has to go through the parser."""
        tags = TAG.findall(html)
        told = self._learnt(tags)
        sheets: list[bytes] = []
        if special := told & self._special.keys():
            plain = without_texts(html, {self._special[each] for each in special})
            if plain is None:
                return None
            text, sheets = plain
            if text is not html:
                tags = TAG.findall(text)
                told = self._learnt(tags)
        if not self._odd.isdisjoint(told) or b"\0" in html:
            return None
        return Tags(told, self._content(tags, sheets))

    def _learnt(self, tags: list[bytes]) -> set[bytes]:
        told = set(tags)
        for tag in told.difference(self._known):
            self._known.add(tag)
            self._learn(tag)
        return told

    def _learn(self, tag: bytes) -> None:
        if link := LINK.fullmatch(tag):
            self.hrefs[tag] = link[1].decode("utf-8", "replace")
            return
        if tag.startswith(b"!"):
            if tag.startswith(COMMENT):
                self._special[tag] = ""
            elif b"[" in tag:
                self._odd.add(tag)
            return
        found = read_tag(tag)
        if found is None or found[0] in TREE_ONLY or (found[0] in RAW and not tag.startswith(found[0].encode())):
            self._odd.add(tag)
            return
        name, attributes = found
        if name in RAW:
            self._special[tag] = name
        if not _TELLING.isdisjoint(attributes):
            self._note(tag, name, attributes)

    def _note(self, tag: bytes, name: str, attributes: Attributes) -> None:
        ids: list[str] = []
        one = Scan(Content(), set(), set(), set())
        _look(one, name, attributes, ids)
        _sort(one)
        one.content.references.clear()
        if ids:
            self._ids[tag] = ids[0]
        if one.content != Content():
            self._rest[tag] = one.content
        if one.links or one.loaded:
            self.said[tag] = Said(one.links, one.versions, one.loaded)

    def _content(self, tags: list[bytes], sheets: list[bytes]) -> Content:
        content = Content()
        for each in filter(None, map(self._rest.get, tags)):
            _join(content, each)
        _keep_ids(content, list(filter(None, map(self._ids.get, tags))))
        for sheet in sheets:
            read_sheet(content, sheet.decode("utf-8", "replace"))
        return content

    def counted(self, told: set[bytes]) -> int:
        """Give how many of the tags refer to something."""
        return len(told & self.said.keys()) + len(told & self.hrefs.keys())

    def values(self, told: Iterable[bytes], content: Content) -> Scan:
        """Give all values of tags, and those of the page's style sheets."""
        told = set(told)
        found = Scan(content, {self.hrefs[each] for each in told & self.hrefs.keys()}, set(), set())
        for each in filter(None, map(self.said.get, told)):
            found.links |= each.links
            found.versions |= each.versions
            found.loaded |= each.loaded
        _sort(found)
        return found


def _join(content: Content, other: Content) -> None:
    content.ids |= other.ids
    content.inner |= other.inner
    content.canonical += other.canonical
    content.alternates += other.alternates
    content.robots += other.robots
    content.refresh = other.refresh or content.refresh
    content.language = other.language if content.language is None else content.language


def _keep_ids(content: Content, ids: list[str]) -> None:
    content.ids.update(ids)
    if len(set(ids)) < len(ids):
        content.repeated += _repeated(ids)


def _read_seldom(content: Content, name: str, attributes: Attributes) -> None:
    if name == "link" and "rel" in attributes and "href" in attributes:
        read_link(content, name, attributes)
    for each in _SELDOM.intersection(attributes):
        READERS[each](content, name, attributes)


def _sort(found: Scan) -> None:
    for reference in found.content.references:
        (found.loaded if is_embedded(reference) else found.links).add(reference.value)


def scan(html: bytes) -> Scan:
    """Read a page as browsers do, whatever is wrong with its markup."""
    found = Scan(Content(), set(), set(), set())
    tree = LexborHTMLParser(html)
    if tree.root is None:
        return found
    ids: list[str] = []
    for node in tree.root.traverse():
        attributes = node.attributes
        if not _TELLING.isdisjoint(attributes):
            _look(found, node.tag or "", attributes, ids)
    found.content.language = tree.root.attributes.get("lang")
    _keep_ids(found.content, ids)
    read_styles(found.content, tree)
    _read_base(found, tree)
    _sort(found)
    return found


def _look(found: Scan, tag: str, attributes: Attributes, ids: list[str]) -> None:
    if "href" in attributes and not (tag == "link" and "rel" in attributes):
        value = attributes["href"] or ""
        (found.loaded if tag in _DRAWN else found.links).add(value)
        if "hreflang" in attributes:
            found.versions.add(value)
    if "src" in attributes:
        found.loaded.add(attributes["src"] or "")
    if name := attributes.get("id"):
        ids.append(name)
    _read_seldom(found.content, tag, attributes)


def _read_base(found: Scan, tree: LexborHTMLParser) -> None:
    for node in tree.css("base[href]"):
        read_link(found.content, "base", node.attributes)
        found.links.discard(node.attributes["href"] or "")


def _repeated(ids: list[str]) -> list[str]:
    seen: set[str] = set()
    repeated = []
    for each in ids:
        if each in seen:
            repeated.append(each)
        seen.add(each)
    return repeated
