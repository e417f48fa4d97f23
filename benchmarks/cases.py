"""Clean pages to put faults into, each with as much of its site as its links reach."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from random import Random

from benchmarks.checker import Told, tell
from benchmarks.mutation import Kind, Mutation, Page
from benchmarks.trees import Tree, Trees, clean, corpus, targets

PATIENCE = 2
"""So many times in a row a page may give nothing new before it isn't asked any more."""


@dataclass(frozen=True)
class Case:
    """A page that is in order, in its source and one translation."""

    trees: Trees
    name: str

    @cached_property
    def page(self) -> Page:
        """The translation as a page that can be changed."""
        translation = self.trees.trees[-1]
        return Page(translation.pages[self.name], self.trees.source.pages[self.name], translation.language, self.name)

    @property
    def path(self) -> str:
        """The translation's path, as it is told."""
        return f"{self.trees.trees[-1].folder}/{self.name}"

    def told(self, text: str | None = None, reach: Iterable[str] = ()) -> list[Told]:
        """Check the page, with another text if given, beside the pages in reach; give what is told of this page."""
        source, translation = (_part(tree, {self.name, *reach}) for tree in self.trees.trees)
        if text is not None:
            translation = replace(translation, pages={**translation.pages, self.name: text})
        told = tell(replace(self.trees, trees=(source, translation)))
        return [item for item in told if item.path == self.path]

    def reach(self, text: str) -> frozenset[str]:
        """Give the pages that a text, the page or its source links to."""
        return targets(self.name, text) | targets(self.name, self.page.text) | targets(self.name, self.page.source)


def _part(tree: Tree, names: set[str]) -> Tree:
    # The other pages are there for whoever asks whether they exist, but nobody reads them.
    beyond = tree.pages.keys() - names
    pages = {name: text for name, text in tree.pages.items() if name in names}
    return replace(tree, pages=pages, files=tree.files | beyond)


@cache
def cases() -> Sequence[Case]:
    """Give every page of every translation of which nothing is told; the same objects throughout a process."""
    found = []
    for trees in clean(corpus()):
        translation = trees.trees[-1]
        faulty = {item.path for item in tell(trees)}
        names = [name for name in trees.source.pages if name in translation.pages]
        found += [Case(trees, name) for name in names if f"{translation.folder}/{name}" not in faulty]
    return tuple(found)


@lru_cache(maxsize=4096)
def before(number: int, reach: frozenset[str]) -> tuple[Told, ...]:
    """Give what is told of a clean page without any change."""
    return tuple(cases()[number].told(reach=reach))


def mutants(kind: Kind, seed: str, limit: int) -> Iterator[tuple[int, Mutation]]:
    """Make up to `limit` changes of one kind, all different, spread over the pages; the same for the same seed.

    Gives each with the number of its case. Raises whatever a faulty kind raises.
    """
    rng = Random(seed)
    waiting = list(range(len(cases())))
    rng.shuffle(waiting)
    misses = dict.fromkeys(waiting, 0)
    seen: set[tuple[int, str]] = set()
    while waiting:
        for number in tuple(waiting):
            mutation = kind(cases()[number].page, rng)
            if mutation is None or (number, mutation.text) in seen:
                misses[number] += 1
                if mutation is None or misses[number] > PATIENCE:
                    waiting.remove(number)
                continue
            seen.add((number, mutation.text))
            yield number, mutation
            if len(seen) >= limit:
                return
