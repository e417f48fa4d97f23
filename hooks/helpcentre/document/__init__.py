"""Markdown text as a tree of blocks that know their line and column in the file."""

from helpcentre.document.frontmatter import FrontMatterError
from helpcentre.document.model import Document
from helpcentre.document.parse import parse

__all__ = ["Document", "FrontMatterError", "parse"]
