"""Faults put into pages: each changes its page, at the place it says, the same for the same seed."""

from random import Random

import pytest
from benchmarks.cases import Case
from benchmarks.mutation import FAULTS, LAWFUL, Mutation
from benchmarks.mutation.page import Page
from benchmarks.trees import samples, shipped
from benchmarks.verify import UNSEEN, rendered

ALL = {**FAULTS, **LAWFUL}
# What stands on neither the shipped nor the sample pages, only on those of the corpus.
ELSEWHERE = {"admonition-close-lost", "include-lines-changed"}
TRIES = 2


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    sets = [trees.pair(tree.language) for trees in (samples(), shipped()) for tree in trees.trees[1:]]
    return [Case(trees, name).page for trees in sets for name in trees.trees[-1].pages]


def made(pages: list[Page], kind: str, seed: str = "1") -> list[tuple[Page, Mutation]]:
    rng = Random(seed)
    found = ((page, ALL[kind](page, rng)) for page in pages for _ in range(TRIES))
    return [(page, mutation) for page, mutation in found if mutation]


@pytest.mark.parametrize("kind", sorted(ALL.keys() - ELSEWHERE))
def test_a_change_changes_its_page_where_it_says(pages: list[Page], kind: str) -> None:
    mutations = made(pages, kind)

    assert mutations, "there is no place for it on any page"
    for page, mutation in mutations:
        assert mutation.kind == kind
        assert mutation.text != page.text
        height = len(mutation.text.splitlines()) + 2
        assert all(1 <= first <= last <= height for first, last in mutation.places), mutation
        assert near(page, mutation), mutation.what


def near(page: Page, mutation: Mutation) -> bool:
    """The first line that differs lies in or beside one of the places, or blank lines or the block's start between."""
    before, after = page.text.split("\n"), mutation.text.split("\n")
    first = next((n for n, pair in enumerate(zip(before, after, strict=False), 1) if pair[0] != pair[1]), len(after))
    return any(start - 3 <= first <= end + 3 for start, end in mutation.places)


@pytest.mark.parametrize("kind", ["paragraph-dropped", "numbers-exchanged", "link-added", "mojibake"])
def test_the_same_seed_gives_the_same_changes(pages: list[Page], kind: str) -> None:
    assert made(pages, kind) == made(pages, kind)
    assert made(pages, kind) != made(pages, kind, "2")


@pytest.mark.parametrize("kind", sorted(FAULTS.keys() - ELSEWHERE - UNSEEN))
def test_a_fault_can_be_seen(pages: list[Page], kind: str) -> None:
    page, mutation = made(pages, kind)[0]

    assert rendered(mutation.text) != rendered(page.text), mutation.what


@pytest.mark.parametrize(
    "kind",
    [
        "bullets-by-other-marks",
        "emphasis-by-other-marks",
        "steps-all-one",
        "link-by-reference",
        "blank-lines-added",
        "heading-underlined",
        "table-aligned-otherwise",
        "item-indented-otherwise",
    ],
)
def test_the_same_page_in_another_form_renders_the_same(pages: list[Page], kind: str) -> None:
    for page, mutation in made(pages, kind)[:5]:
        assert rendered(mutation.text).split() == rendered(page.text).split(), mutation.what


def test_a_page_without_a_place_gives_nothing() -> None:
    page = Page("Rien.\n", "Nothing.\n")

    assert all(ALL[kind](page, Random(1)) is None for kind in ("table-dropped", "step-dropped", "link-unlinked"))
