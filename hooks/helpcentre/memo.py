"""What other pages and rules about the whole site want to know of a page, as JSON can keep it; and faults."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import cached_property
from typing import Any

from helpcentre.counts import Counts, count
from helpcentre.document import Anchor, Comment, Document, Form, Link, Span, Undefined
from helpcentre.document.inlinemodel import Definition
from helpcentre.finding import Fix, Place
from helpcentre.rule import Fault, Told

Packed = list[Any]


@dataclass(frozen=True)
class Memo:
    """The parts of a document that are known without parsing it again."""

    anchors: tuple[Anchor, ...]
    links: tuple[Link, ...]
    definitions: tuple[Definition, ...]
    undefined: tuple[Undefined, ...]
    comments: tuple[Comment, ...]
    title_line: int
    counts: Counts

    @cached_property
    def ids(self) -> Mapping[str, Anchor]:
        """The anchors by id; the first of each."""
        return {anchor.id: anchor for anchor in reversed(self.anchors)}


def pack(document: Document) -> Packed:
    """Give the memo of a parsed document as JSON can keep it."""
    return [
        [(anchor.id, anchor.explicit, _packed(anchor.at)) for anchor in document.anchors],
        [
            (str(link.form), link.text, link.target, _packed(link.at), _packed(link.target_at), link.label, link.image)
            for link in document.links
        ],
        [(item.label, item.target, _packed(item.at), _packed(item.target_at)) for item in document.definitions],
        [(item.text, item.label, _packed(item.at)) for item in document.undefined],
        [(comment.text, _packed(comment.at)) for comment in document.comments],
        document.title_line,
        count(document),
    ]


def unpack(packed: Packed) -> Memo:
    """Give the memo back."""
    anchors, links, definitions, undefined, comments, title_line, counts = packed
    return Memo(
        tuple(Anchor(name, explicit, Span(*at)) for name, explicit, at in anchors),
        tuple(
            Link(Form(form), text, target, Span(*at), _span(target_at), label, image)
            for form, text, target, at, target_at, label, image in links
        ),
        tuple(Definition(label, target, Span(*at), _span(target_at)) for label, target, at, target_at in definitions),
        tuple(Undefined(text, label, Span(*at)) for text, label, at in undefined),
        tuple(Comment(text, Span(*at)) for text, at in comments),
        title_line,
        Counts(*counts),
    )


def pack_told(told: Told) -> Packed:
    """Give a fault as JSON can keep it."""
    fault = told.fault
    source = (fault.source.path, fault.source.line, fault.source.column, fault.source.text) if fault.source else None
    fix = astuple(fault.fix) if fault.fix else None
    place = (fault.line, fault.column, fault.path, fault.language)
    return [told.rule, told.path, fault.message, fault.follows_from, place, source, fix]


def unpack_told(packed: Packed) -> Told:
    """Give the fault back."""
    rule, path, message, follows_from, place, source, fix = packed
    line, column, own_path, language = place
    found = Fault(
        line,
        column,
        message,
        Place(*source) if source else None,
        Fix(*fix) if fix else None,
        own_path,
        language,
        follows_from,
    )
    return Told(rule, path, found)


def _packed(span: Span | None) -> tuple[int, int, int, int] | None:
    return (span.line, span.column, span.end_line, span.end_column) if span else None


def _span(packed: Sequence[int] | None) -> Span | None:
    return Span(*packed) if packed else None
