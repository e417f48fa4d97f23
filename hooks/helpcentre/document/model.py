"""What a page consists of: blocks in a tree, and the inline things in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from helpcentre.document.frontmatter import FrontMatter
from helpcentre.document.inlinemodel import Anchor, Comment, Definition, Link, Undefined
from helpcentre.finding import Place


class Kind(StrEnum):
    """Kinds of blocks, by the names that messages use."""

    PAGE = "page"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLETS = "bulleted list"
    STEPS = "numbered list"
    ITEM = "item"
    QUOTE = "quotation"
    CODE = "code block"
    HTML = "HTML block"
    BREAK = "thematic break"
    ADMONITION = "admonition"
    DETAILS = "collapsible block"
    TAB = "tab"
    DIRECTIVE = "directive"
    TABLE = "table"
    ROW = "table row"
    CELL = "table cell"
    DEFINITIONS = "definition list"
    TERM = "term"
    DEFINITION = "definition"
    FOOTNOTE = "footnote"
    ABBREVIATION = "abbreviation"
    REFERENCE = "reference definition"


@dataclass(frozen=True, slots=True)
class Block:
    """A block with its place in the file (`end_line` is its last line) and what it holds.

    `text` is what a reader sees of the block's own line of text. `name` is the admonition's type, the language of
    the code, the directive; `title` the title of those that have one; `number` that of a numbered item or list.
    """

    kind: Kind
    line: int
    column: int
    end_line: int
    level: int = 0
    text: str = ""
    name: str = ""
    title: str = ""
    number: int | None = None
    anchor: Anchor | None = None
    code: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    children: tuple["Block", ...] = ()

    def walk(self) -> Iterator["Block"]:
        """Give this block and all blocks in it, in the order of the page."""
        stack = [self]
        while stack:
            block = stack.pop()
            yield block
            stack.extend(reversed(block.children))


@dataclass(frozen=True)
class Section:
    """A heading and the blocks up to the next heading; `end_line` is the last line before that."""

    heading: Block
    blocks: tuple[Block, ...]
    end_line: int


@dataclass(frozen=True)
class Document:
    """One page: its text, its front matter, the tree of its blocks, and what is in them."""

    path: str
    text: str
    front_matter: FrontMatter
    root: Block
    anchors: tuple[Anchor, ...] = ()
    definitions: tuple[Definition, ...] = ()
    undefined: tuple[Undefined, ...] = ()
    comments: tuple[Comment, ...] = ()
    lines: tuple[str, ...] = field(default=(), repr=False)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks, wherever they stand, in the order of the page; the page itself is the first."""
        return tuple(self.root.walk())

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """All headings, wherever they stand, in the order of the page."""
        return tuple(block for block in self.blocks if block.kind is Kind.HEADING)

    @cached_property
    def sections(self) -> tuple["Section", ...]:
        """Each heading with what stands between it and the next one, wherever they stand."""
        found: list[tuple[Block, list[Block]]] = []
        for block in self.blocks:
            if block.kind is Kind.HEADING:
                found.append((block, []))
            elif found:
                found[-1][1].append(block)
        ends = [heading.line - 1 for heading, _ in found[1:]] + [self.last_line]
        return tuple(
            Section(heading, tuple(blocks), max(end, heading.end_line))
            for (heading, blocks), end in zip(found, ends, strict=bool(found))
        )

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links and images, in the order of the page."""
        found = [link for block in self.blocks for link in block.links]
        return tuple(sorted(found, key=lambda link: (link.at.line, link.at.column)))

    @cached_property
    def ids(self) -> Mapping[str, Anchor]:
        """The anchors by id; the first of each, which is the one that browsers go to."""
        return {anchor.id: anchor for anchor in reversed(self.anchors)}

    @property
    def title_line(self) -> int:
        """The line of the first heading; the first line where there is none."""
        return self.headings[0].line if self.headings else 1

    @property
    def last_line(self) -> int:
        """The number of the last line that holds anything."""
        # To strip a line that is a megabyte long takes as long as to copy it, and this is asked for each finding.
        return next((n for n in range(len(self.lines), 0, -1) if (line := self.lines[n - 1]) and not line.isspace()), 1)

    def line(self, number: int) -> str:
        """Give a line of the file, without its end; empty beyond the last."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def place(self, line: int, column: int = 1) -> Place:
        """Name a spot of this page, with the text that stands there."""
        return Place(self.path, line, column, self.line(line))
