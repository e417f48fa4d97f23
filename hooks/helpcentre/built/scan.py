"""Reads a page only for whether all is well, not for where what stands.

A page in which something isn't well is read again by `extract`, which keeps element and attribute of everything. Pages
of a site have most of their tags in common, so that each tag is read once for all pages; a page whose markup leaves to
browsers what it means goes through the parser as a whole.
"""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from helpcentre.built.extract import READERS, read_link, read_sheet, read_styles
from helpcentre.built.leads import is_embedded
from helpcentre.built.model import Content
from helpcentre.built.tags import COMMENT, RAW, TAG, TREE_ONLY, Attributes, read_tag, without_texts

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


class Scanner:
    """Scans the pages of a site; what their tags say is known from the page where it first stands."""

    def __init__(self) -> None:
        """Begin knowing nothing."""
        self._forget()

    def _forget(self) -> None:
        self._known: set[bytes] = set()
        self._special: set[bytes] = set()
        self._odd: set[bytes] = set()
        self._links: dict[bytes, str] = {}
        self._versions: dict[bytes, str] = {}
        self._loaded: dict[bytes, str] = {}
        self._ids: dict[bytes, str] = {}
        self._rest: dict[bytes, tuple[str, Attributes]] = {}

    def scan(self, html: bytes) -> Scan:
        """Read a page."""
        tags = TAG.findall(html)
        told = self._learnt(tags)
        sheets: list[bytes] = []
        if not self._special.isdisjoint(told):
            plain = without_texts(html)
            if plain is None:
                return scan(html)
            text, sheets = plain
            if text is not html:
                tags = TAG.findall(text)
                told = self._learnt(tags)
        if not self._odd.isdisjoint(told) or b"\0" in html:
            return scan(html)
        return self._collected(tags, told, sheets)

    def _learnt(self, tags: list[bytes]) -> set[bytes]:
        told = set(tags)
        for tag in told.difference(self._known):
            self._learn(tag)
        return told

    def _learn(self, tag: bytes) -> None:
        if len(self._known) > _MOST:
            self._forget()
        self._known.add(tag)
        if tag.startswith(b"!"):
            (self._special if tag.startswith(COMMENT) else self._odd if b"[" in tag else self._known).add(tag)
            return
        found = read_tag(tag)
        if found is None or found[0] in TREE_ONLY or (found[0] in RAW and not tag.islower() and tag[:1].isupper()):
            self._odd.add(tag)
            return
        name, attributes = found
        if name in RAW:
            self._special.add(tag)
        if not _TELLING.isdisjoint(attributes):
            self._note(tag, name, attributes)

    def _note(self, tag: bytes, name: str, attributes: Attributes) -> None:
        if "href" in attributes:
            value = attributes["href"] or ""
            if name == "link" and "rel" in attributes:
                self._rest[tag] = name, attributes
            else:
                (self._loaded if name in _DRAWN else self._links)[tag] = value
                if "hreflang" in attributes:
                    self._versions[tag] = value
        if "src" in attributes:
            self._loaded[tag] = attributes["src"] or ""
        if value := attributes.get("id") or "":
            self._ids[tag] = value
        if not _SELDOM.isdisjoint(attributes):
            self._rest[tag] = name, attributes

    def _collected(self, tags: list[bytes], told: set[bytes], sheets: list[bytes]) -> Scan:
        links, loaded, versions = (_values(each, told) for each in (self._links, self._loaded, self._versions))
        found = Scan(Content(), links, versions, loaded)
        ids = [each for each in map(self._ids.get, tags) if each]
        _keep_ids(found.content, ids)
        for name, attributes in [each for each in map(self._rest.get, tags) if each]:
            _read_seldom(found.content, name, attributes)
        for sheet in sheets:
            read_sheet(found.content, sheet.decode("utf-8", "replace"))
        _sort(found)
        return found


def _values(values: dict[bytes, str], told: set[bytes]) -> set[str]:
    found: set[str | None] = set(map(values.get, told))
    found.discard(None)
    return found  # type: ignore[return-value]


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
