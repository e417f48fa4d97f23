"""The pages to judge by: the project's own, and those of a corpus that lies beside the project."""

import os
import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from helpcentre import load
from helpcentre.settingsfile import load_settings
from helpcentre.terms import Lexicon

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "fr", "de")
SHIPPED = (*LANGUAGES, "it", "es", "pt", "nl")
NO_CORPUS = "no corpus here: put one at ../shared/corpus or name it with CORPUS=FOLDER"
_TARGET = re.compile(
    r"""\]\(\s*<?([^\s)>]+)|(?:href|src)\s*=\s*["']?([^\s"'>]+)|^\s*\[[^\]]+\]:\s*(\S+)""", re.MULTILINE
)
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#", re.IGNORECASE)


@dataclass(frozen=True)
class Tree:
    """One language's pages as text, by path inside the language's folder, and the other files that links reach."""

    language: str
    folder: str
    pages: Mapping[str, str]
    files: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Trees:
    """The same pages in several languages, the source's first."""

    name: str
    trees: tuple[Tree, ...]
    dialect: str = "mkdocs"
    references: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    lexicon: Lexicon = field(default_factory=Lexicon)

    @property
    def source(self) -> Tree:
        """The tree that the others translate."""
        return self.trees[0]

    def pair(self, language: str) -> "Trees":
        """Give the source and one translation."""
        chosen = tuple(tree for tree in self.trees if tree is self.source or tree.language == language)
        return replace(self, name=f"{self.name} {self.source.language}→{language}", trees=chosen)


def corpus() -> Path | None:
    """Give the corpus's folder: CORPUS, or the one beside the project; None where there is none."""
    folder = Path(os.environ.get("CORPUS") or ROOT.parent / "shared" / "corpus")
    return folder if folder.is_dir() else None


def targets(name: str, text: str) -> frozenset[str]:
    """Give the paths that a page links to inside its tree, resolved from the page's own path, without fragments."""
    found = (next(filter(None, match.groups()), "") for match in _TARGET.finditer(text))
    inside = (target.split("#")[0].split("?")[0] for target in found if not _OUTSIDE.match(target))
    return frozenset(posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) for path in inside if path)


def with_reach(trees: Trees) -> Trees:
    """Let every file exist that the source links to: what is at hand is a part of a site, and its source is right."""
    pages = trees.source.pages
    reached = frozenset().union(*(targets(name, text) for name, text in pages.items())) - pages.keys()
    return replace(trees, trees=tuple(replace(tree, files=tree.files | reached) for tree in trees.trees))


def shipped() -> Trees:
    """Give the project's own pages, with the addresses and the names that they share."""
    project = load.read_project(ROOT, load_settings(ROOT))
    trees = tuple(_read(ROOT / "docs" / code, code, f"docs/{code}") for code in SHIPPED)
    return with_reach(
        Trees("shipped pages", trees, references=project.references, lexicon=Lexicon(names=project.lexicon.names))
    )


def samples() -> Trees:
    """Give the pages that were written for the benchmarks: whatever is rare elsewhere."""
    folder = ROOT / "benchmarks" / "pages"
    return with_reach(Trees("sample pages", tuple(_read(folder / code, code, code) for code in LANGUAGES)))


def fastapi(folder: Path) -> Trees:
    """Give FastAPI's tutorial from the corpus."""
    trees = tuple(_read(folder / "fastapi" / code, code, f"fastapi/{code}") for code in LANGUAGES)
    return with_reach(Trees("FastAPI", trees))


def glossary(folder: Path) -> Trees:
    """Give the CNCF's glossary from the corpus; its folders of other languages come in alphabetical order."""
    here = folder / "cncf-glossary"
    codes = ["en", *sorted(path.name for path in here.iterdir() if path.is_dir() and path.name != "en")]
    trees = tuple(_read(here / code, code, f"cncf-glossary/{code}") for code in codes)
    return with_reach(Trees("CNCF glossary", trees, dialect="commonmark"))


@cache
def clean(folder: Path | None) -> Sequence[Trees]:
    """Give the pairs that mutants are made from: kept in step, in every language of each set."""
    sets = [shipped(), samples(), *([fastapi(folder)] if folder else [])]
    return tuple(trees.pair(tree.language) for trees in sets for tree in trees.trees[1:])


def _read(folder: Path, language: str, shown: str) -> Tree:
    pages: dict[str, str] = {}
    files: set[str] = set()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".md":
            pages[name] = path.read_bytes().decode("utf-8")
        elif path.is_file():
            files.add(name)
    return Tree(language, shown, pages, frozenset(files))
