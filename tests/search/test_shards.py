"""A large index is cut so that each term is found where a word that begins with its key is looked for."""

from itertools import product

from helpcentre.search import shards as module
from helpcentre.search.shards import Term, shards


def many(letters: str, length: int) -> list[Term]:
    return sorted((("".join(each), {0: {number: 1}}) for number, each in enumerate(product(letters, repeat=length))))


def test_a_small_index_is_one_file() -> None:
    terms = many("ab", 3)
    assert shards(terms) == module.Shards({}, [terms])


def test_a_large_one_is_cut_and_nothing_is_lost_or_doubled() -> None:
    terms = sorted([*many("abcdefgh", 5), ("a", {}), ("ab", {}), ("abc", {}), ("abcdefghij", {})])
    cut = shards(terms)
    assert len(cut.files) > 3
    assert [term for file in cut.files for term in file] == terms
    for number, file in enumerate(cut.files):
        for word, _ in file:
            keys = [word[:length] for length in range(1, 7) if word[:length] in cut.keys]
            assert number in {cut.keys[key] for key in keys}, word


def test_a_heavy_beginning_is_cut_further() -> None:
    cut = shards(sorted((f"in{word}", posting) for word, posting in many("abcdefgh", 5)))
    assert len(cut.files) > 3
    assert min(map(len, cut.keys)) > 2
