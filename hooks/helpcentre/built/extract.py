"""Reads a page: what it refers to, and what can be referred to in it."""

import re
from collections.abc import Callable, Mapping

from selectolax.lexbor import LexborHTMLParser

from helpcentre.built.model import Alternate, Content, Reference
from helpcentre.built.styles import addresses

_INNER = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list", "form")
_PICTURES = frozenset({"og:image", "og:image:url", "og:image:secure_url", "og:url", "twitter:image"})
_REFRESH = re.compile(r"\s*\d*(?:\.\d*)?\s*[;,]?\s*(?:url\s*=\s*)?[\"']?([^\"']*)", re.IGNORECASE)
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+[^,]*)?")
_NO_REFERENCES = frozenset({"preconnect", "dns-prefetch"})


def extract(html: bytes | str) -> Content:
    """Read a page as browsers do, whatever is wrong with its markup."""
    content = Content()
    tree = LexborHTMLParser(html)
    root = tree.root
    if root is None:
        return content
    # Half of what a page costs is asking a node for something: each is asked once, and most are done with then.
    for node in root.traverse(include_text=False):
        attributes = node.attributes
        if "id" in attributes:
            _identify(content, attributes["id"])
        if not _TELLING.isdisjoint(attributes):
            tag = node.tag or ""
            for name in attributes:
                if name in READERS:
                    READERS[name](content, tag, attributes)
    if (b"<style" if isinstance(html, bytes) else "<style") in html:  # type: ignore[operator]
        read_styles(content, tree)
    return content


def _identify(content: Content, name: str | None) -> None:
    if name:
        if name in content.ids:
            content.repeated.append(name)
        content.ids.add(name)


Attributes = Mapping[str, str | None]


def _add(content: Content, value: str | None, tag: str, attribute: str) -> None:
    content.references[Reference((value or "").strip(" \t\n\r\f"), tag, attribute)] = None


def _href(content: Content, tag: str, attributes: Attributes) -> None:
    if tag in {"link", "base"}:
        read_link(content, tag, attributes)
    else:
        named = tag == "a" and "hreflang" in attributes
        _add(content, attributes["href"], "a-version" if named else tag, "href")


def read_link(content: Content, tag: str, attributes: Attributes) -> None:
    """Read what a `link` or `base` refers to."""
    value = attributes["href"] or ""
    if tag == "base":
        content.base = content.base or value
        return
    kinds = set((attributes.get("rel") or "").lower().split())
    if "canonical" in kinds:
        content.canonical.append(value)
    elif "alternate" in kinds and attributes.get("hreflang"):
        content.alternates.append(Alternate(attributes["hreflang"] or "", value))
    elif kinds and kinds.isdisjoint(_NO_REFERENCES):
        page = not kinds.isdisjoint({"next", "prev", "help", "author", "license", "search", "up"})
        _add(content, value, "link" if page else "link-file", "href")


def _plain(name: str) -> Callable[[Content, str, Attributes], None]:
    return lambda content, tag, attributes: _add(content, attributes[name], tag, name)


def _data(content: Content, tag: str, attributes: Attributes) -> None:
    if tag == "object":
        _add(content, attributes["data"], "object", "data")


def _action(name: str) -> Callable[[Content, str, Attributes], None]:
    def read(content: Content, tag: str, attributes: Attributes) -> None:
        if value := attributes[name]:  # a form without an address is sent to its own page
            _add(content, value, "form", name)

    return read


def _sources(name: str) -> Callable[[Content, str, Attributes], None]:
    def read(content: Content, tag: str, attributes: Attributes) -> None:
        for match in _CANDIDATE.finditer(attributes[name] or ""):
            _add(content, match[1], tag, name)

    return read


def _named(content: Content, tag: str, attributes: Attributes) -> None:
    if tag in {"a", "map"} and (name := attributes["name"]):
        content.ids.add(name)


def _points(name: str) -> Callable[[Content, str, Attributes], None]:
    def read(content: Content, tag: str, attributes: Attributes) -> None:
        for each in (attributes[name] or "").split():
            content.inner[Reference(each, tag, name)] = None

    return read


def _map(content: Content, tag: str, attributes: Attributes) -> None:
    content.inner[Reference((attributes["usemap"] or "").removeprefix("#"), tag, "usemap")] = None


def _meta(content: Content, tag: str, attributes: Attributes) -> None:
    value = attributes["content"] or ""
    name = (attributes.get("name") or attributes.get("property") or "").lower()
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        match = _REFRESH.match(value)
        content.refresh = (match[1].strip() if match else "") or content.refresh
    elif name in {"robots", "googlebot"}:
        content.robots += f" {value.lower()}"
    elif name in _PICTURES:
        _add(content, value, "meta", "content")


def _inline(content: Content, tag: str, attributes: Attributes) -> None:
    for _, value in addresses(attributes["style"] or ""):
        _add(content, value, tag, "style")


def read_styles(content: Content, tree: LexborHTMLParser) -> None:
    """Read what the style elements load."""
    for node in tree.css("style"):
        read_sheet(content, node.text(strip=False))


def read_sheet(content: Content, text: str) -> None:
    """Read what a style element loads."""
    for _, value in addresses(text):
        _add(content, value, "style", "")


def _language(content: Content, tag: str, attributes: Attributes) -> None:
    if tag == "html":
        content.language = attributes["lang"]


READERS: Mapping[str, Callable[[Content, str, Attributes], None]] = {
    "href": _href,
    "xlink:href": _plain("xlink:href"),
    "data": _data,
    "name": _named,
    "content": _meta,
    "style": _inline,
    "lang": _language,
    "usemap": _map,
    **{name: _plain(name) for name in ("src", "poster", "background")},
    **{name: _action(name) for name in ("action", "formaction")},
    **{name: _sources(name) for name in ("srcset", "imagesrcset")},
    **{name: _points(name) for name in _INNER},
}
_TELLING = frozenset(READERS)
