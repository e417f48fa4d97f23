"""What a single tag says: where it leads, what it loads, and the rest that is to be known of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from helpcentre.built.model import Content
from helpcentre.built.scan import DRAWN, SELDOM, TELLING, Scan, leads_to, read_seldom
from helpcentre.built.tags import COMMENT, LINK, RAW, TREE_ONLY, Attributes, read_tag


@dataclass(frozen=True, slots=True, eq=False)
class More:
    """What few tags say: an id, `content` but for where it leads, and the name of an element with `text`.

    That name is empty for a comment; `is_odd` where only a parser can tell what the tag does to the page.
    """

    id: str = ""
    content: Content | None = None
    text: str | None = None
    is_odd: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What one tag says: values of links, of what is loaded; `named` where its first link names a language."""

    links: Sequence[str] = ()
    loaded: Sequence[str] = ()
    named: bool = False
    more: More | None = None


def values(told: Iterable[Said], content: Content) -> Scan:
    """Give all values of tags, and those of the page's style sheets."""
    found = Scan(content)
    for each in told:
        found.links.update(each.links)
        found.loaded.update(each.loaded)
        if each.named:
            found.versions.add(each.links[0])
    found.sort()
    return found


_ODD = Said(more=More(is_odd=True))


def learn(tag: bytes) -> Said | None:
    """Read a tag, from its name to before its `>`; None for one that says nothing."""
    if link := LINK.fullmatch(tag):
        return Said((link[1].decode("utf-8", "replace"),))
    if tag.startswith(COMMENT):
        return Said(more=More(text=""))
    if b"<" in tag:
        return _ODD
    if tag.startswith(b"!"):
        return _ODD if b"[" in tag else None
    return _of_element(tag)


def _of_element(tag: bytes) -> Said | None:
    found = read_tag(tag)
    if found is None or found[0] in TREE_ONLY or (found[0] in RAW and not tag.startswith(found[0].encode())):
        return _ODD
    name, attributes = found
    text = name if name in RAW else None
    return None if text is None and TELLING.isdisjoint(attributes) else _said(name, attributes, text)


def _said(name: str, attributes: Attributes, text: str | None) -> Said:
    links: list[str] = []
    loaded = [attributes["src"] or ""] if "src" in attributes else []
    if (value := leads_to(name, attributes)) is not None:
        (loaded if name in DRAWN else links).append(value)
    named = bool(links) and "hreflang" in attributes
    content = None
    if name == "link" or not SELDOM.isdisjoint(attributes):
        content = Content()
        read_seldom(content, name, attributes)
        if content.references:
            rest = Scan(content)
            rest.sort()
            links += rest.links.difference(links)
            loaded += rest.loaded.difference(loaded)
            content.references.clear()
    identity = attributes.get("id") or ""
    more = More(identity, content, text) if identity or text or content not in (None, _NOTHING) else None
    return Said(tuple(links), tuple(loaded), named, more)


_NOTHING = Content()
