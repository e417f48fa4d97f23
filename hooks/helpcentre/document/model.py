"""What a page consists of."""

from dataclasses import dataclass, field

from helpcentre.document.frontmatter import FrontMatter
from helpcentre.finding import Place


@dataclass(frozen=True)
class Document:
    """One page: its text, its front matter, its blocks."""

    path: str
    text: str
    front_matter: FrontMatter = field(default_factory=FrontMatter)

    def line(self, number: int) -> str:
        """Give a line of the file, without its end; empty beyond the last."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def place(self, line: int, column: int = 1) -> Place:
        """Name a spot of this page, with the text that stands there."""
        return Place(self.path, line, column, self.line(line))
