"""Markdown text as a tree of blocks that know their line and column in the file."""

from helpcentre.document.frontmatter import FrontMatter, FrontMatterError
from helpcentre.document.inlinemodel import Anchor, Comment, Form, Link, Span, Undefined
from helpcentre.document.model import Block, Document, Kind, Section
from helpcentre.document.parse import parse

__all__ = [
    "Anchor",
    "Block",
    "Comment",
    "Document",
    "Form",
    "FrontMatter",
    "FrontMatterError",
    "Kind",
    "Link",
    "Section",
    "Span",
    "Undefined",
    "parse",
]
