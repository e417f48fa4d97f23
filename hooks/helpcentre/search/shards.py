"""A large index cut by the first letters of its terms, so that a question loads only what it asks for."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

WHOLE = 400_000  # characters of JSON: up to this an index is one file, of about a quarter of that on the wire
_FILE = 120_000  # characters: what a file of a larger one aims at
_SHORTEST_KEY, _LONGEST_KEY = 2, 6

Term = tuple[str, Any]


@dataclass(frozen=True)
class Shards:
    """Which file has the terms that begin with a key, and the terms of each file."""

    keys: Mapping[str, int]
    files: Sequence[Sequence[Term]]


def shards(terms: Sequence[Term]) -> Shards:
    """Cut sorted terms: into one file as long as they are few, else by the letters that they begin with.

    A term stands in the file of the longest key that it begins with; a word is looked for in the files of all keys that
    it begins with. Whoever types needs as many letters as the key has.
    """
    if _size(terms) <= WHOLE:
        return Shards({}, [terms])
    keys: dict[str, int] = {}
    files: list[list[Term]] = [[]]
    filled = 0
    for key, group in _groups(terms, _SHORTEST_KEY):
        size = _size(group)
        if filled and filled + size > _FILE:
            files.append([])
            filled = 0
        keys[key] = len(files) - 1
        files[-1].extend(group)
        filled += size
    return Shards(keys, files)


def _groups(terms: Sequence[Term], length: int) -> Iterator[tuple[str, list[Term]]]:
    for key, found in groupby(terms, key=lambda term: term[0][:length]):
        group = list(found)
        if _size(group) <= _FILE or length == _LONGEST_KEY:
            yield key, group
            continue
        short = [term for term in group if len(term[0]) <= length]
        if short:
            yield key, short
        yield from _groups(group[len(short) :], length + 1)


def _size(terms: Sequence[Term]) -> int:
    return len(json.dumps(terms, ensure_ascii=False, separators=(",", ":")))
