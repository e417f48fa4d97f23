"""Reads a page with the fewest questions to the parser: only whether all is well, not where what stands.

A page in which something isn't well is read again by `extract`, which keeps element and attribute of everything.
"""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from helpcentre.built.extract import READERS, read_link, read_styles
from helpcentre.built.leads import is_embedded
from helpcentre.built.model import Content

_OFTEN = frozenset({"href", "src", "id", "lang"})
_SELDOM = frozenset(READERS) - _OFTEN
_TELLING = frozenset(READERS) | _OFTEN


@dataclass(slots=True)
class Scan:
    """All values in a page: of links, of links that name a language, of what is loaded; and `content` for the rest."""

    content: Content
    links: set[str]
    versions: set[str]
    loaded: set[str]


def scan(html: bytes) -> Scan:
    """Read a page."""
    found = Scan(Content(), set(), set(), set())
    ids: list[str] = []
    tree = LexborHTMLParser(html)
    if tree.root is None:
        return found
    found.content.language = tree.root.attributes.get("lang")
    _walk(tree, found, ids)
    found.content.ids.update(ids)
    if len(set(ids)) < len(ids):
        found.content.repeated += _repeated(ids)
    _read_rest(found, tree, html)
    return found


def _walk(tree: LexborHTMLParser, found: Scan, ids: list[str]) -> None:
    assert tree.root is not None, "looked at before"
    links, loaded, content, telling, seldom = found.links, found.loaded, found.content, _TELLING, _SELDOM
    # This loop is most of what a check costs: no question to a node, no call that isn't needed.
    for node in tree.root.traverse():
        attributes = node.attributes
        if telling.isdisjoint(attributes):
            continue
        if "href" in attributes:
            if "rel" in attributes and node.tag == "link":
                read_link(content, "link", attributes)
            else:
                links.add(attributes["href"] or "")
                if "hreflang" in attributes:
                    found.versions.add(attributes["href"] or "")
        if "src" in attributes:
            loaded.add(attributes["src"] or "")
        if name := attributes.get("id"):
            ids.append(name)
        if not seldom.isdisjoint(attributes):
            for name in seldom.intersection(attributes):
                READERS[name](content, node, attributes)


def _read_rest(found: Scan, tree: LexborHTMLParser, html: bytes) -> None:
    if b"<style" in html or b"<STYLE" in html:
        read_styles(found.content, tree)
    if b"<base" in html or b"<BASE" in html:
        for node in tree.css("base[href]"):
            read_link(found.content, "base", node.attributes)
            found.links.discard(node.attributes["href"] or "")
    for reference in found.content.references:
        (found.loaded if is_embedded(reference) else found.links).add(reference.value)


def _repeated(ids: list[str]) -> list[str]:
    seen: set[str] = set()
    repeated = []
    for each in ids:
        if each in seen:
            repeated.append(each)
        seen.add(each)
    return repeated
