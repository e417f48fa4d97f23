"""The text of a page as its reader sees it, cut at its headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SILENT = frozenset({"button", "footer", "nav", "noscript", "script", "select", "style", "template", "textarea"})
# Permalinks, the buttons to edit and view a page, the line that dates it.
_SILENT_CLASSES = frozenset({"headerlink", "md-content__button", "md-source-file"})
_INLINE = frozenset({"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"})
_INLINE |= {"kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BLANKS = re.compile(r"[ \t\n\r\f]+")  # not the no-break spaces: French punctuation keeps its own
_PICTURE = "\ufffc"  # stands for a picture without words until the space that it leaves is gone too
_PICTURE_AND_ITS_SPACE = re.compile(f" ?{_PICTURE} ?(?=[.,;:!?)])|(?<! ){_PICTURE} ?| ?{_PICTURE}(?= )|{_PICTURE}")


@dataclass(frozen=True)
class Section:
    """A heading and what follows it up to the next one; the first section of a page has no id of its own."""

    id: str
    title: str
    text: str


def sections(article: LexborNode) -> list[Section]:
    """Cut an article: first what its h1 titles, then a part for each further heading that can be linked to."""
    titles: dict[str, str] = {"": ""}
    texts: dict[str, list[str]] = {"": []}
    current = ""
    for piece in _pieces(article):
        if isinstance(piece, str):
            texts[current].append(piece)
            continue
        title, id_ = plain(_flat(piece)), piece.attributes.get("id") or ""
        if piece.tag == "h1" and not titles[""]:
            titles[""] = title
        elif id_ and id_ not in titles:
            current = id_
            titles[current], texts[current] = title, []
        else:
            texts[current].append(f" {title} ")
    return [Section(each, titles[each], plain("".join(text))) for each, text in texts.items()]


def plain(text: str) -> str:
    """Bring collected text into the form in which a browser shows it on one line."""
    text = _BLANKS.sub(" ", _INVISIBLE.sub("", text))
    return _PICTURE_AND_ITS_SPACE.sub("", text).strip(" ")


def _flat(node: LexborNode) -> str:
    return "".join(each if isinstance(each, str) else _flat(each) for each in _pieces(node))


def _pieces(parent: LexborNode) -> Iterator[str | LexborNode]:
    """Yield the text below a node, and the headings there, unopened."""
    for node in parent.iter(include_text=True):
        if node.is_text_node:
            yield node.text_content or ""
        elif not node.is_element_node or _is_silent(node):
            continue
        elif node.tag in _HEADINGS:
            yield node
        elif (label := _label(node)) is not None:
            yield label
        else:
            boundary = "" if node.tag in _INLINE else " "
            yield boundary
            yield from _pieces(node)
            yield " – " if _is_box_title(node) else boundary


def _is_silent(node: LexborNode) -> bool:
    attributes = node.attributes
    if node.tag in _SILENT or "hidden" in attributes or "data-search-exclude" in attributes:
        return True
    return not _SILENT_CLASSES.isdisjoint((attributes.get("class") or "").split())


def _is_box_title(node: LexborNode) -> bool:
    return node.tag == "summary" or "admonition-title" in (node.attributes.get("class") or "").split()


def _label(node: LexborNode) -> str | None:
    """Give what is said in place of a picture; None for what is no picture."""
    attributes = node.attributes
    if node.tag == "img":
        return attributes.get("alt") or _PICTURE
    if node.tag == "svg" or attributes.get("role") == "img":
        return attributes.get("aria-label") or _PICTURE
    return None
