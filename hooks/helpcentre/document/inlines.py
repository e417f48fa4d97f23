"""What the parsed text of one block holds: plain words, links, code, ids, comments, each with its place."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from markdown_it.token import Token

from helpcentre.document import attributes, rawhtml
from helpcentre.document.attributes import Attributes
from helpcentre.document.inlinemodel import Anchor, Comment, Form, Link, Span, Undefined
from helpcentre.document.source import Source

Piece = tuple[int, int]
Find = Callable[[str], Attributes | None]
_BREAKS = {"softbreak", "hardbreak"}
_LEAVES = {"code_inline", "image"}
_PLAIN = {"text", *_BREAKS}


@dataclass(frozen=True, slots=True)
class Inlines:
    """The contents of a block's text; `anchor` is the block's own id, from the attribute list that ends it."""

    text: str = ""
    anchor: Anchor | None = None
    code: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    raw_anchors: tuple[Anchor, ...] = ()
    undefined: tuple[Undefined, ...] = ()
    comments: tuple[Comment, ...] = ()


@dataclass(slots=True)
class _Found:
    """What was found so far."""

    anchor: Anchor | None = None
    code: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    raw_anchors: list[Anchor] = field(default_factory=list)
    undefined: list[Undefined] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)

    def inlines(self, text: str) -> Inlines:
        """Give it, with the text that a reader sees."""
        return Inlines(
            text=text,
            anchor=self.anchor,
            code=tuple(self.code),
            links=tuple(self.links),
            anchors=tuple(self.anchors),
            raw_anchors=tuple(self.raw_anchors),
            undefined=tuple(self.undefined),
            comments=tuple(self.comments),
        )


def read_inlines(token: Token, pieces: Sequence[Piece], source: Source, find: Find) -> Inlines:
    """Read a parsed inline token; `pieces` are the stretches of the source that its lines come from.

    `find` finds the attribute list that belongs to the block itself.
    """
    children = token.children or []
    has_list = token.content.rstrip().endswith("}")
    if not has_list and not token.meta.get("undefined") and all(child.type in _PLAIN for child in children):
        return Inlines(" ".join(_plain(children).split()))
    return _Reader(token, pieces, source).read(find)


def html_inlines(source: Source, html: str, start: int, end: int) -> Inlines:
    """Read the links, ids and comments of raw HTML between two offsets of `html`, which are those of the source."""
    found = _Found()
    for first, last in rawhtml.comments(html, start, end):
        found.comments.append(Comment(html[first + 4 : last - 3], source.span(first, last)))
    for tag in rawhtml.tags(html, start, end):
        _take_tag(tag, source, lambda offset: offset, found)
    return found.inlines("")


def _take_tag(tag: rawhtml.Tag, source: Source, where: Callable[[int], int], found: _Found) -> None:
    span = source.span(where(tag.start), where(tag.end - 1) + 1)
    for name in ("id", "name") if tag.name == "a" else ("id",):
        if name in tag.attributes:
            value, offset = tag.attributes[name]
            found.raw_anchors.append(Anchor(value, True, source.span(where(offset), where(offset) + len(value))))
    for name, image in (("href", False), ("src", True)):
        if name in tag.attributes and tag.name == ("img" if image else "a"):
            value, offset = tag.attributes[name]
            place = source.span(where(offset), where(offset) + len(value))
            text = tag.attributes.get("alt", ("", 0))[0]
            found.links.append(Link(Form.HTML, text, value, span, place, image=image))


class _Reader:
    def __init__(self, token: Token, pieces: Sequence[Piece], source: Source) -> None:
        self.token, self.pieces, self.source = token, pieces, source
        self.starts = [0, *accumulate(last - first + 1 for first, last in pieces)]
        self.found = _Found()

    def read(self, find: Find) -> Inlines:
        tokens = self.token.children or []
        self._own_attributes(tokens, find)
        for index, token in enumerate(tokens):
            self._take(token, index, tokens)
        text = " ".join(_plain(tokens).split())
        for start, end, words, label in self.token.meta.get("undefined", ()):
            self.found.undefined.append(Undefined(words, label, self._span(start, end)))
        return self.found.inlines(text)

    def _own_attributes(self, tokens: list[Token], find: Find) -> None:
        text = "".join("\n" if t.type in _BREAKS else t.content for t in _last_texts(tokens))
        own = find(text) if text.rstrip().endswith("}") else None
        if own is None:
            return
        for token in reversed(list(_last_texts(tokens))):
            cut = len(text) - len(token.content) if token.type == "text" else len(text) - 1
            token.content = token.content[: max(0, own.start - cut)]
            text = text[:cut]
            if cut <= own.start:
                break
        if own.id is not None:
            # The list is the last thing in the block, so that its id is the last such letters in it.
            start = self.token.content.rfind(f"#{own.id}") + 1
            self.found.anchor = Anchor(own.id, True, self._span(start, start + len(own.id)))
            self.found.anchors.append(self.found.anchor)

    def _take(self, token: Token, index: int, tokens: list[Token]) -> None:
        if token.type in {"link_open", "image"}:
            self._take_link(token, index, tokens)
        elif token.type == "code_inline":
            self.found.code.append(token.content)
        elif token.type == "html_inline":
            self._take_html(token, index, tokens)
        if (token.type.endswith("_close") or token.type in _LEAVES) and index + 1 < len(tokens):
            self._take_attributes(tokens[index + 1])

    def _take_link(self, token: Token, index: int, tokens: list[Token]) -> None:
        image = token.type == "image"
        text = token.content if image else _plain(_inside(tokens, index, "link_close"), images=True)
        start, end = token.meta.get("span", (0, 0))
        target = token.meta.get("target")
        form = Form.AUTOLINK if token.markup == "autolink" else Form.INLINE
        href = str(token.attrs.get("src" if image else "href", ""))
        if target is None and form is Form.INLINE:
            found = self.token.content.rfind(href, start, end) if href and "target" not in token.meta else -1
            form, target = (Form.INLINE, (found, found + len(href))) if found >= 0 else (Form.REFERENCE, None)
        place = self._span(*target) if target else None
        label = token.meta.get("label", "")
        self.found.links.append(Link(form, " ".join(text.split()), href, self._span(start, end), place, label, image))

    def _take_html(self, token: Token, index: int, tokens: list[Token]) -> None:
        start, end = token.meta.get("span", (0, len(token.content)))
        if token.content.startswith("<!--"):
            self.found.comments.append(Comment(token.content[4:-3], self._span(start, end)))
            return
        before = len(self.found.links)
        for tag in rawhtml.tags(self.token.content, start, end):
            _take_tag(tag, self.source, self._offset, self.found)
        if len(self.found.links) > before and not self.found.links[-1].image:
            link = self.found.links[-1]
            text = " ".join(_plain(_inside(tokens, index, "</a")).split())
            self.found.links[-1] = Link(link.form, text, link.target, link.at, link.target_at)

    def _take_attributes(self, following: Token) -> None:
        if following.type != "text" or not following.content.startswith("{"):
            return
        own = attributes.after_inline(following.content, 0)
        if own is None:
            return
        if own.id:
            start = self.token.content.find(f"#{own.id}") + 1
            self.found.anchors.append(Anchor(own.id, True, self._span(start, start + len(own.id))))
        following.content = following.content[own.end :]

    def _offset(self, position: int) -> int:
        index = min(bisect_right(self.starts, position) - 1, len(self.pieces) - 1)
        return self.pieces[index][0] + position - self.starts[index]

    def _span(self, start: int, end: int) -> Span:
        return self.source.span(self._offset(start), self._offset(max(start, end - 1)) + (end > start))


def _last_texts(tokens: list[Token]) -> Iterator[Token]:
    """Give the text after the last inline thing of the block, as its tokens."""
    index = len(tokens)
    while index and tokens[index - 1].type in {"text", *_BREAKS}:
        index -= 1
    yield from tokens[index:]


def _inside(tokens: list[Token], index: int, closing: str) -> Iterator[Token]:
    depth = 0
    # A copy of what follows each link would make a text of nothing but links a matter of minutes.
    for at in range(index + 1, len(tokens)):
        token = tokens[at]
        if token.type == closing or token.content.lower().startswith(closing):
            if depth == 0:
                return
            depth -= 1
        depth += token.type == "link_open" == f"{closing[:4]}_open"
        yield token


def _plain(tokens: Sequence[Token] | Iterator[Token], *, images: bool = False) -> str:
    parts: list[str] = []
    for token in tokens:
        if token.type in _BREAKS:
            parts.append(" ")
        elif token.type in {"text", "code_inline", "text_special"} or (images and token.type == "image"):
            parts.append(token.content)
    return "".join(parts)
