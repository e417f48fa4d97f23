"""Where a word leads that has a slip in its first letters, in a large index, which is cut by these letters.

Two words that differ by one letter at a place are the same once that letter is taken out of each (the deletion
neighbourhoods of Mor and Fraenkel, 1982). So each word is listed without its first and without its second letter, and
looked for likewise; the browser does that in `assets/javascripts/search/beginnings.js`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from helpcentre.search.shards import Term, shards

_SHORTEST = 4  # letters: in shorter words no slip is forgiven


@dataclass(frozen=True)
class Beginnings:
    """Which file lists what begins with a key, and the files: words without a letter, and where their terms are."""

    keys: dict[str, int]
    files: Sequence[dict[str, Any]]


def beginnings(words: Iterable[str], files: Sequence[Sequence[Term]]) -> Beginnings:
    """List the words, each of them a term of one of the index's `files`."""
    place = {term: number for number, terms in enumerate(files) for term, _ in terms}
    listed: dict[str, set[int]] = {}
    for word in words:
        if len(word) >= _SHORTEST and word in place:
            for shorter in (word[1:], word[0] + word[2:]):
                listed.setdefault(shorter, set()).add(place[word])
    cut = shards([(shorter, sorted(places)) for shorter, places in sorted(listed.items())])
    return Beginnings(dict(cut.keys) or {"": 0}, [dict(file) for file in cut.files])
