"""Reads a page only for whether all is well, not for where what stands.

A page in which something isn't well is read again by `extract`, which keeps element and attribute of everything. Pages
of a site have most of their tags in common, so that `scanner` reads each tag once for all pages; a page whose markup
leaves to browsers what it means goes through the parser as a whole, here.
"""

from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser

from helpcentre.built.extract import READERS, read_link, read_styles
from helpcentre.built.leads import is_embedded
from helpcentre.built.model import Content
from helpcentre.built.tags import Attributes

_OFTEN = frozenset({"href", "src", "id"})
SELDOM = frozenset(READERS) - _OFTEN
"""Attributes that few elements have, and that say something."""
TELLING = frozenset(READERS) | _OFTEN
"""All attributes that say something."""
DRAWN = frozenset({"image", "use", "feimage", "script"})
"""Elements of drawings that load what their `href` says."""


@dataclass(slots=True)
class Scan:
    """All values in a page: of links, of links that name a language, of what is loaded; and `content` for the rest."""

    content: Content
    links: set[str] = field(default_factory=set)
    versions: set[str] = field(default_factory=set)
    loaded: set[str] = field(default_factory=set)

    def sort(self) -> None:
        """Add the values of the references in `content` to those of links, or of what is loaded."""
        for reference in self.content.references:
            (self.loaded if is_embedded(reference) else self.links).add(reference.value)


def scan(html: bytes) -> Scan:
    """Read a page as browsers do, whatever is wrong with its markup."""
    found = Scan(Content())
    tree = LexborHTMLParser(html)
    if tree.root is None:
        return found
    ids: list[str] = []
    for node in tree.root.traverse():
        attributes = node.attributes
        if not TELLING.isdisjoint(attributes):
            _look(found, node.tag or "", attributes, ids)
    found.content.language = tree.root.attributes.get("lang")
    keep_ids(found.content, ids)
    read_styles(found.content, tree)
    _read_base(found, tree)
    found.sort()
    return found


def _look(found: Scan, tag: str, attributes: Attributes, ids: list[str]) -> None:
    if (value := leads_to(tag, attributes)) is not None:
        (found.loaded if tag in DRAWN else found.links).add(value)
        if "hreflang" in attributes and tag not in DRAWN:
            found.versions.add(value)
    if "src" in attributes:
        found.loaded.add(attributes["src"] or "")
    if name := attributes.get("id"):
        ids.append(name)
    read_seldom(found.content, tag, attributes)


def leads_to(tag: str, attributes: Attributes) -> str | None:
    """Give where the `href` of an element leads; None where it has none, or where what kind it is of matters."""
    return None if "href" not in attributes or (tag == "link" and "rel" in attributes) else attributes["href"] or ""


def read_seldom(content: Content, tag: str, attributes: Attributes) -> None:
    """Read what an element says by other attributes than most do."""
    if tag == "link" and "rel" in attributes and "href" in attributes:
        read_link(content, tag, attributes)
    for each in SELDOM.intersection(attributes):
        READERS[each](content, tag, attributes)


def keep_ids(content: Content, ids: list[str]) -> None:
    """Keep the ids of a page's elements, and which of them are there again."""
    content.ids.update(ids)
    if len(set(ids)) < len(ids):
        seen: set[str] = set()
        for each in ids:
            if each in seen:
                content.repeated.append(each)
            seen.add(each)


def _read_base(found: Scan, tree: LexborHTMLParser) -> None:
    for node in tree.css("base[href]"):
        read_link(found.content, "base", node.attributes)
        found.links.discard(node.attributes["href"] or "")
