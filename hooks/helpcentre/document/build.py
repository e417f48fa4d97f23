"""From markdown-it's tokens to the tree of blocks."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from markdown_it.token import Token

from helpcentre.document import attributes
from helpcentre.document.inlinemodel import Anchor, Definition
from helpcentre.document.inlines import Inlines, Piece, html_inlines, read_inlines
from helpcentre.document.model import Block, Kind
from helpcentre.document.slugs import NewId
from helpcentre.document.source import Source

_KINDS = {
    "heading": Kind.HEADING,
    "paragraph": Kind.PARAGRAPH,
    "bullet_list": Kind.BULLETS,
    "ordered_list": Kind.STEPS,
    "list_item": Kind.ITEM,
    "blockquote": Kind.QUOTE,
    "element": Kind.HTML,
    "admonition": Kind.ADMONITION,
    "details": Kind.DETAILS,
    "tab": Kind.TAB,
    "directive": Kind.DIRECTIVE,
    "table": Kind.TABLE,
    "tr": Kind.ROW,
    "td": Kind.CELL,
    "th": Kind.CELL,
    "dl": Kind.DEFINITIONS,
    "dt": Kind.TERM,
    "dd": Kind.DEFINITION,
    "footnote": Kind.FOOTNOTE,
    "fence": Kind.CODE,
    "code_block": Kind.CODE,
    "html_block": Kind.HTML,
    "hr": Kind.BREAK,
    "abbreviation": Kind.ABBREVIATION,
    "definition": Kind.REFERENCE,
}
_HARD_SPACE = re.compile(r"[\u00a0\u202f](\S)")
_LANGUAGE = re.compile(r"\{?[ ]*\.?([\w+#-][\w+#.-]*)")
# Blocks whose attribute list ends their last line of text; it has a line of its own in all others.
_LIST_AT_END = {"heading_open", "td_open", "th_open", "dt_open"}


def read_contents(tokens: list[Token], source: Source, html: str, open_: Callable[[Token], None]) -> dict[int, Inlines]:
    """Read what stands in the text of each block, by the index of its token.

    `html` is the source with nothing in it that looks like HTML and is code; `open_` parses what is in a token.
    """
    contents: dict[int, Inlines] = {}
    cursors: dict[int, int] = {}
    for index, token in enumerate(tokens):
        if token.type == "inline":
            pieces = token.meta.get("pieces") or _pieces(token, source, cursors)
            token.meta["start"] = pieces[0][0] if pieces else token.meta.get("start", 0)
            if pieces and tokens[index - 1].type == "paragraph_open":  # behind the mark of an item or a quotation
                tokens[index - 1].meta.setdefault("start", pieces[0][0])
            if index and tokens[index - 1].map is None:  # a cell, whose place markdown-it doesn't tell
                tokens[index - 1].map = token.map
                tokens[index - 1].meta["start"] = token.meta["start"]
            open_(token)
            at_end = index > 0 and tokens[index - 1].type in _LIST_AT_END
            find = attributes.at_end if at_end else attributes.on_last_line
            contents[index] = read_inlines(token, pieces, source, find)
            token.children = None  # what all blocks of a page have in them takes up several times what is read of it
        elif token.type in {"html_block", "element_open"}:
            contents[index] = html_inlines(source, html, *_html_range(token, source))
    return contents


def _pieces(token: Token, source: Source, cursors: dict[int, int]) -> list[Piece]:
    """Find the lines of a token's text in the source, where the parser doesn't say where they stand."""
    pieces: list[Piece] = []
    line = token.map[0] if token.map else 0
    for text in token.content.split("\n"):
        start = max(source.start_of(line), cursors.get(line, 0))
        # A cell without a text stands behind its bar.
        found = source.text.find(text or "|", start, source.start_of(line + 1))
        first = found + (not text) if found >= 0 else start
        pieces.append((first, first + len(text)))
        cursors[line] = first + len(text)
        line += 1
    return pieces


def _html_range(token: Token, source: Source) -> Piece:
    if "html" in token.meta:
        start, end = token.meta["html"]
        return start, end
    first, last = token.map or [0, 0]
    return source.start_of(first), max(source.start_of(first), source.start_of(last) - 1)


@dataclass(slots=True)
class _Open:
    fields: dict[str, Any]
    children: list[Block] = field(default_factory=list)
    links: list[Any] = field(default_factory=list)


class Builder:
    """Makes the tree; ids that headings get by themselves come from `new_id`."""

    def __init__(self, source: Source, contents: dict[int, Inlines], new_id: NewId) -> None:
        """Take what `read_contents` has read."""
        self.source, self.contents, self.new_id = source, contents, new_id
        self.anchors: list[Anchor] = []
        self.definitions: list[Definition] = []
        self.stack = [_Open({"kind": Kind.PAGE, "line": 1, "column": 1, "end_line": max(1, len(source.lines))})]
        self.in_title = False

    def build(self, tokens: list[Token]) -> Block:
        """Make the page's block, with all others in it."""
        for index, token in enumerate(tokens):
            if token.type in {"title_open", "title_close"}:
                self.in_title = token.type == "title_open"
            elif token.type == "inline":
                self._take(self.contents[index])
            elif token.nesting == 0:
                self._open(token, index)
                self._close()
            elif (token.type.rsplit("_", 1)[0]) in _KINDS:
                self._open(token, index) if token.nesting == 1 else self._close()
        return self._made(self.stack[0])

    def _open(self, token: Token, index: int) -> None:
        name = token.type if token.nesting == 0 else token.type.rsplit("_", 1)[0]
        first, last = token.map or [0, 1]
        offset = token.meta.get("start", self.source.start_of(first))
        if name in {"fence", "code_block"} and "start" not in token.meta:
            line = self.source.text[offset : self.source.start_of(first + 1)]
            offset += _indentation(line, token.markup)
        fields: dict[str, Any] = {"kind": _KINDS[name], "name": _name(token)}
        fields["line"], fields["column"] = self.source.position(offset)
        fields["end_line"] = max(fields["line"], self.source.last_filled(first, last))
        fields["number"] = token.meta.get("number", _number(token))
        if name == "heading":
            fields["level"] = int(token.tag[1])
        self.stack.append(_Open(fields))
        if index in self.contents:
            self._take(self.contents[index])
        if name == "definition":
            self._define(token)
        elif name == "footnote":
            place = self.source.span(offset, offset)
            self.anchors += [Anchor(f"{part}:{token.info}", False, place) for part in ("fn", "fnref")]

    def _define(self, token: Token) -> None:
        start, end = token.meta["target"]
        place = self.source.span(token.meta["start"], end)
        self.definitions.append(Definition(token.info, token.content, place, self.source.span(start, end)))

    def _take(self, found: Inlines) -> None:
        block = self.stack[-1]
        block.links += found.links
        self.anchors += found.anchors + found.raw_anchors
        if self.in_title:
            block.fields["title"] = found.text
            return
        block.fields["text"] = found.text
        block.fields["code"] = found.code
        block.fields["anchor"] = found.anchor

    def _close(self) -> None:
        block = self.stack.pop()
        if block.fields["kind"] is Kind.HEADING and block.fields.get("anchor") is None:
            place = self.source.span(*(self.source.offset(block.fields["line"], block.fields["column"]),) * 2)
            written = self.source.lines[block.fields["line"] - 1]
            block.fields["anchor"] = Anchor(self.new_id(_unbroken(block.fields.get("text", ""), written)), False, place)
            self.anchors.append(block.fields["anchor"])
        self.stack[-1].children.append(self._made(block))

    @staticmethod
    def _made(block: _Open) -> Block:
        return Block(**block.fields, links=tuple(block.links), children=tuple(block.children))


def _name(token: Token) -> str:
    """Give a box's type or a code block's language, without the options that stand behind it: `js title="a.js"`."""
    if "language" in token.meta or token.type != "fence":
        return str(token.meta.get("language", token.info.strip()))
    match = _LANGUAGE.match(token.info.strip())
    return match[1] if match else ""


def _indentation(line: str, mark: str) -> int:
    """Tell how far from the beginning of its line code stands: behind the marks of what it stands in."""
    return max(0, line.find(mark)) if mark else len(line) - len(line.lstrip(" \t>"))


def _unbroken(text: str, written: str) -> str:
    """Give a heading's text with the spaces that don't break, which its words are without."""
    for match in _HARD_SPACE.finditer(written):
        text = text.replace(f" {match[1]}", match[0])
    return text


def _number(token: Token) -> int | None:
    if token.type == "ordered_list_open":
        return int(token.attrs.get("start", 1))
    return int(token.info) if token.type == "list_item_open" and token.info.isdigit() else None
