"""What was read from the disk: the texts of all pages, before any is parsed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from helpcentre.document import Document, FrontMatterError, parse
from helpcentre.errors import InputError, Problem
from helpcentre.moves import Moves
from helpcentre.site import Edition, Site
from helpcentre.surroundings import Surroundings
from helpcentre.terms import Lexicon


@dataclass(frozen=True, slots=True)
class Tree:
    """One language's folder, as messages name it: its pages' texts and its other files, by path in the folder."""

    language: str
    folder: str
    texts: Mapping[str, str]
    files: frozenset[str] = frozenset()

    def path(self, name: str) -> str:
        """Give the path of the page or file `name` as the reader of a report opens it."""
        return f"{self.folder}/{name}" if self.folder else name


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything a site is made of; the source's tree is the first. `problems` are what couldn't be read."""

    trees: tuple[Tree, ...]
    files: frozenset[str] = frozenset()
    whole: bool = True
    dialect: str = "mkdocs"
    references: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    moves: Moves = field(default_factory=Moves)
    around: Surroundings = field(default_factory=Surroundings)

    @property
    def names(self) -> list[str]:
        """The names of all pages, of whichever language, sorted."""
        return sorted({name for tree in self.trees for name in tree.texts})

    def family(self, name: str) -> Iterator[tuple[Tree, str]]:
        """Give the text of a page in each language that has it."""
        return ((tree, tree.texts[name]) for tree in self.trees if name in tree.texts)

    def parse(self, text: str, path: str) -> Document:
        """Parse a page. Raises FrontMatterError when its front matter is damaged."""
        return parse(text, path, self.dialect, self.references)

    def with_texts(self, texts: Mapping[str, str]) -> "Reading":
        """Give the same with other texts for some pages, by path."""
        trees = tuple(
            replace(tree, texts={name: texts.get(tree.path(name), text) for name, text in tree.texts.items()})
            for tree in self.trees
        )
        return replace(self, trees=trees)

    def require_sound(self) -> None:
        """Raise InputError when something couldn't be read, with everything else that can't be, parsed or not."""
        if self.problems:
            self.site()

    def site(self) -> Site:
        """Parse every page. Raises InputError with everything that couldn't be read."""
        problems = list(self.problems)
        editions = tuple(
            Edition(tree.language, tree.folder, dict(self._pages(tree, problems)), tree.files) for tree in self.trees
        )
        if problems:
            raise InputError(problems)
        shared = (self.references, self.lexicon, self.moves, self.around)
        return Site(editions, self.files, self.whole, self.dialect, *shared)

    def _pages(self, tree: Tree, problems: list[Problem]) -> Iterator[tuple[str, Document]]:
        for name, text in tree.texts.items():
            try:
                yield name, self.parse(text, tree.path(name))
            except FrontMatterError as error:
                problems.append(Problem(tree.path(name), error.line, str(error)))
