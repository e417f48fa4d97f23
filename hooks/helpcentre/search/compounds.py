"""German and Dutch words that are written together, taken apart with the words that the guide itself uses."""

from collections.abc import Collection, Iterator
from functools import cache

from helpcentre.search.analysis import forms, stop_words

LINKS = {"de": ("s", "es", "n", "en", "er", "e", ""), "nl": ("s", "en", "n", "e", "")}
_SHORTEST = 4  # letters: shorter parts are endings and prefixes more often than words
_SHORTEST_STRANGER = 6  # letters of a part that stands nowhere by itself


class Compounds:
    """The words of a language that compounds are made of."""

    def __init__(self, language: str, vocabulary: Collection[str]) -> None:
        """Take the folded words of a language, whole ones as they stand in its texts."""
        self._links = LINKS.get(language, ())
        self._known = {word for word in vocabulary if len(word) >= _SHORTEST and word.isalpha()}
        self.parts = cache(self._parts)

    def _parts(self, word: str) -> tuple[str, ...]:
        """Give the parts of a folded word: two that are known, else one that is, and the rest of the word."""
        if not self._links or not word.isalpha():
            return ()
        cuts = list(self._cuts(word))
        both = [(head, tail) for head, tail in cuts if head in self._known and tail in self._known]
        if both:
            return both[0]
        one = [cut for cut in cuts if self._is_likely(*cut)]
        return max(one, key=lambda cut: max(len(part) for part in cut if part in self._known), default=())

    def _cuts(self, word: str) -> Iterator[tuple[str, str]]:
        for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
            for link in self._links:
                head, tail = word[: at - len(link)], word[at:]
                if word[:at].endswith(link) and len(head) >= _SHORTEST:
                    yield head, tail

    def _is_likely(self, head: str, tail: str) -> bool:
        known = (head in self._known, tail in self._known)
        return any(known) and len(tail if known[0] else head) >= _SHORTEST_STRANGER


def part_forms(word: str, language: str, compounds: Compounds) -> tuple[str, ...]:
    """Give what the parts of a folded word are found by, if that says anything."""
    telling = (part for part in compounds.parts(word) if part not in stop_words(language))
    return tuple(dict.fromkeys(form for part in telling for form in forms(part, language)))
