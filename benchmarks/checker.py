"""The checker as a black box: pages go in as text, what it tells comes out. Only this file knows its interface."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from benchmarks.trees import Tree, Trees
from helpcentre.config import DIALECTS, Settings
from helpcentre.document import Document, FrontMatterError, parse
from helpcentre.engine import check
from helpcentre.site import Edition, Site

UNREADABLE = "(unreadable)"


@dataclass(frozen=True, order=True, slots=True)
class Told:
    """One thing that the checker tells; `text` is the line it stands on."""

    path: str
    line: int
    rule: str
    message: str
    severity: str
    text: str = ""


def tell(trees: Trees, only: Collection[str] | None = None) -> list[Told]:
    """Check the pages and give what is told, in the checker's order; `only` names the rules to run.

    A page that can't be read stops the command line before anything is compared; here it is told, and the others go on.
    """
    dialect = trees.dialect if trees.dialect in DIALECTS else DIALECTS[0]
    references = tuple(sorted(trees.references.items()))
    unreadable: list[Told] = []
    editions = [_edition(tree, dialect, references, unreadable) for tree in trees.trees]
    known = MappingProxyType(dict(references))
    site = Site(tuple(editions), whole=False, dialect=dialect, references=known, lexicon=trees.lexicon)
    languages = tuple(edition.language for edition in editions[1:])
    settings = Settings(source=editions[0].language, languages=languages, dialect=dialect)
    findings = check(site, settings, only).findings
    missing = {item.path for item in unreadable}
    told = (Told(f.path, f.line, f.rule, f.message, str(f.severity), f.text) for f in findings)
    return [*unreadable, *(item for item in told if item.path not in missing)]


def errors(told: Iterable[Told]) -> list[Told]:
    """Give those that fail a check."""
    return [item for item in told if item.severity == "error"]


def _edition(tree: Tree, dialect: str, references: tuple[tuple[str, str], ...], unreadable: list[Told]) -> Edition:
    pages: dict[str, Document] = {}
    for name, text in tree.pages.items():
        path = f"{tree.folder}/{name}"
        try:
            pages[name] = _parsed(text, path, dialect, references)
        except FrontMatterError as error:
            unreadable.append(Told(path, error.line, UNREADABLE, str(error), "error"))
    return Edition(tree.language, tree.folder, pages, tree.files)


@lru_cache(maxsize=1024)
def _parsed(text: str, path: str, dialect: str, references: tuple[tuple[str, str], ...]) -> Document:
    shared: Mapping[str, str] = dict(references)
    return parse(text, path, dialect, shared)
