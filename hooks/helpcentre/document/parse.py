"""From Markdown text to a document."""

from collections.abc import Mapping

from helpcentre.document import frontmatter
from helpcentre.document.model import Document


def parse(text: str, path: str, dialect: str = "mkdocs", references: Mapping[str, str] | None = None) -> Document:
    """Parse a page. Raises FrontMatterError when its front matter is damaged; any other text is a document."""
    return Document(path, text, frontmatter.read(text))
